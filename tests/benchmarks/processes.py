"""What processes use, read from the kernel."""

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")


def median_of(times: int, measure: Callable[[], float]) -> float:
    return statistics.median(measure() for _ in range(times))


def wall_seconds(run: Callable[[], object]) -> float:
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def command_cpu_seconds(*command: str) -> float:
    """CPU of a command and all its children, user and system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def import_numpy_cpu_seconds() -> float:
    """Of one fresh interpreter that imports numpy and ends: the unit that verdicts are told in."""
    return command_cpu_seconds(sys.executable, "-c", "import numpy")


def tree(pid: int) -> list[int]:
    """A process and its descendants, but for those that end while we look."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except FileNotFoundError:
        return []
    return [pid, *(below for child in children for below in tree(int(child)))]


def tree_cpu_seconds(pid: int) -> float:
    """CPU of a process, its descendants and those they have reaped, in steps of a tick (10 ms)."""
    return sum(_cpu_ticks(each) for each in tree(pid)) / TICK


def _cpu_ticks(pid: int) -> int:
    """utime, stime, cutime and cstime of proc(5), /proc/pid/stat."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0  # it ended since, and its parent's figures hold its own
    return sum(map(int, fields[11:15]))


def memory_bytes(pid: int) -> int:
    """Proportional set size, in which shared pages are shared out; the resident set where that is hidden."""
    try:
        return _kib(Path(f"/proc/{pid}/smaps_rollup"), "Pss:")
    except PermissionError:
        return _kib(Path(f"/proc/{pid}/status"), "VmRSS:")


def _kib(file: Path, name: str) -> int:
    line = next(line for line in file.read_text().splitlines() if line.startswith(name))
    return int(line.split()[1]) * 1024
