"""Processes that live and die with the supervisor."""

import ctypes
import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.supervisor.errors import CannotRunError
from scripts.supervisor.folders import ROOT

PR_SET_PDEATHSIG = 1  # linux/prctl.h
GRACE_SECONDS = 10.0


@dataclass(frozen=True)
class Child:
    """A started process and the file its output goes to."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path


def start(
    name: str, command: Sequence[str], environment: Mapping[str, str], log: Path, standard_input: str = ""
) -> Child:
    """Starts `command` in a session of its own, so that Ctrl-C reaches only the supervisor."""
    with log.open("ab") as output:
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            cwd=ROOT,
            preexec_fn=end_with_the_supervisor,  # noqa: PLW1509 - no threads run here
        )
    assert process.stdin is not None  # noqa: S101 - it was asked for above
    with process.stdin as pipe:
        pipe.write(standard_input.encode())
    return Child(name, process, log)


def end_with_the_supervisor() -> None:
    """Asks the kernel for a SIGTERM should the supervisor be killed before it can stop its children."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def require_alive(children: Sequence[Child]) -> None:
    """Raises CannotRunError, naming the child and its log, where one has ended."""
    for child in children:
        if (code := child.process.poll()) is not None:
            raise CannotRunError(f"{child.name} ended unexpectedly {how(code)}; its log is {child.log}")


def how(code: int) -> str:
    """Says in words what a return code of subprocess means."""
    return f"by {signal.Signals(-code).name}" if code < 0 else f"with exit code {code}"


def stop(children: Sequence[Child]) -> None:
    """Asks all of them to end, waits, and kills the process group of each that does not."""
    for child in children:
        child.process.terminate()
    for child in children:
        try:
            child.process.wait(GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(child.process.pid, signal.SIGKILL)
            child.process.wait()
