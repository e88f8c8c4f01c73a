"""The steps that close the jail of one child, in the only order that works."""

import fcntl
import os
import signal
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NoReturn

from . import harness, landlock, privileges, seccomp, syscalls
from .requests import ANSWERS, QUESTIONS
from .tiers import Tier

FIRST_TEMPORARY, FIRST_OWN = 32, 64
SETUP_FAILED, FELL_OUT = 101, 102


@dataclass(frozen=True)
class Layers:
    """What the zygote prepares once for all its children."""

    filter: seccomp.Program
    ruleset: int | None
    address_space: int  # bytes that the zygote itself takes
    zygote_pid: int

    @classmethod
    def prepare(cls, tier: Tier, address_space: int) -> "Layers":
        """Raises OSError."""
        ruleset = None if tier == Tier.SECCOMP else move_away(landlock.create_ruleset())
        return cls(seccomp.assemble(), ruleset, address_space, os.getpid())


def move_away(descriptor: int) -> int:
    """The same file on a number that no child arranges its pipes on. Raises OSError."""
    moved = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, FIRST_OWN)
    os.close(descriptor)
    return moved


def run(layers: Layers, pipes: Sequence[int], cpu_seconds: float, memory_bytes: int, warm: bool) -> NoReturn:
    """Close the jail, then serve until the end. `pipes`: questions, log, answers."""
    try:
        _close(layers, pipes, cpu_seconds, memory_bytes)
    except BaseException as error:
        os.write(2, f"the jail of a child could not be closed: {error}\n".encode())
        os._exit(SETUP_FAILED)
    try:
        if warm:
            harness.touch()
        harness.Harness().serve()
    finally:
        os._exit(FELL_OUT)


def _close(layers: Layers, pipes: Sequence[int], cpu_seconds: float, memory_bytes: int) -> None:
    ruleset = _arrange_descriptors(pipes, layers.ruleset)
    os.setsid()  # kill(0, ...) reaches the process group, through pid namespaces too
    _die_with(layers.zygote_pid)
    syscalls.prctl(syscalls.PR_SET_DUMPABLE, 0)  # nobody of the same user may trace it
    if ruleset is not None:
        landlock.restrict(ruleset)
        os.close(ruleset)
    privileges.drop_capabilities()
    privileges.limit_resources(cpu_seconds, layers.address_space + memory_bytes)
    seccomp.load(layers.filter)


def _die_with(zygote_pid: int) -> None:
    """Whatever the zygote dies of, this child follows."""
    syscalls.prctl(syscalls.PR_SET_PDEATHSIG, signal.SIGKILL)
    outside_this_namespace = 0
    if os.getppid() not in (zygote_pid, outside_this_namespace):  # it died before it was asked for a signal
        os._exit(SETUP_FAILED)


def _arrange_descriptors(pipes: Sequence[int], ruleset: int | None) -> int | None:
    """Standard input (empty), output, error, questions, answers; the ruleset for a moment. Nothing else."""
    questions, log, answers = (fcntl.fcntl(pipe, fcntl.F_DUPFD, FIRST_TEMPORARY) for pipe in pipes)
    for number, descriptor in ((1, log), (2, log), (QUESTIONS, questions), (ANSWERS, answers)):
        os.dup2(descriptor, number)
    if ruleset is not None:
        ruleset = os.dup2(ruleset, ANSWERS + 1)
    last_kept = ANSWERS if ruleset is None else ruleset
    syscalls.call("close_range", last_kept + 1, 0x7FFFFFFF, 0)
    return ruleset
