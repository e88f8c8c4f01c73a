"""The sandbox of this process: started once, before the first job."""

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from celery import signals

from grader.errors import SandboxUnavailable
from grader.judging.cost import COUNTER
from grader.sandbox import Sandbox, Tier, TierReport
from grader.worker.app import settings


@cache
def sandbox() -> Sandbox:
    """This process's sandbox.

    Raises:
        SandboxUnavailable: no tier at or above the floor can run here.
    """
    return _sandbox(standby=2)


@cache
def tier_report() -> TierReport:
    """Which tier this machine grants, and why not a better one.

    Raises:
        SandboxUnavailable: none at or above the floor.
    """
    with _sandbox(standby=0) as probe:
        return probe.report


def sandbox_processes() -> int:
    """Processes below those that grade: zygotes, and children at work or ready."""
    parents = dict(_processes())
    graders = {pid for pid, parent in parents.items() if parent == os.getpid()}
    below = {pid for pid, parent in parents.items() if parent in graders}
    while more := {pid for pid, parent in parents.items() if parent in below} - below:
        below |= more
    return len(below)


def _processes() -> Iterator[tuple[int, int]]:
    """Each process and its parent. The layout of the file: proc_pid_stat(5)."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended in the meantime
            yield int(stat.parent.name), int(stat.read_text().rpartition(")")[2].split()[1])


def _sandbox(standby: int) -> Sandbox:
    return Sandbox(
        lowest_tier=Tier(settings.lowest_tier),
        standby=standby,
        counter=COUNTER,
        outer_wall=settings.outer_wall,
    )


@signals.worker_init.connect
def refuse_weak_sandbox(**_: object) -> None:
    """A worker that cannot grade takes no job: it would only fail them."""
    try:
        tier_report()
    except SandboxUnavailable as error:
        raise SystemExit(f"The worker cannot start: {error}") from error


@signals.worker_process_init.connect
def warm_up(**_: object) -> None:
    sandbox()


@signals.worker_process_shutdown.connect
def shut_down(**_: object) -> None:
    sandbox().close()
