"""Processes as the kernel shows them, patience with them, and the least that a sandbox must do."""

import time
from collections.abc import Callable
from pathlib import Path

from grader.sandbox import Outcome, Sandbox

PATIENCE_SECONDS = 60


def descendants(pid: int) -> set[int]:
    """Of a process of ours, from proc(5) /proc/PID/task/PID/children; none of one that has just ended."""
    try:
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return set()
    direct = {int(child) for child in listed.split()}
    return direct.union(*(descendants(child) for child in direct))


def eventually(condition: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE_SECONDS
    while not condition() and time.monotonic() < end:
        time.sleep(0.01)
    return condition()


def gone(pids: set[int]) -> bool:
    """Or dead and waiting for a parent that takes notice."""
    return not any(running(pid) for pid in pids)


def running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return False


def works(sandbox: Sandbox) -> bool:
    with sandbox.start() as child:
        child.load("def f(): return 1")
        return child.call("f", []).outcome is Outcome.OK
