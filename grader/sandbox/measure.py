"""CPU and memory of a child, read from the kernel; the child has no say in it."""

import time
from dataclasses import dataclass
from pathlib import Path

from grader.errors import SandboxError

from .jail.privileges import NOBODY

SECCOMP_FILTER = 2
PEAKS = "VmPeak", "VmHWM"
JAIL = "Seccomp", "NoNewPrivs", "CapPrm", "CapEff", "CapInh", "CapAmb", "Uid", "Gid"


@dataclass(frozen=True)
class Meter:
    """Use since the moment the meter was set."""

    pid: int
    baseline_bytes: int
    cpu_at_start: float

    @classmethod
    def set(cls, pid: int) -> "Meter":
        """Raises SandboxError when the process is not jailed as it should be, or has gone."""
        try:
            status = _status(pid)
            require_jailed(status)
            return cls(pid, _peak(status), time.clock_gettime(_clock(pid)))
        except (OSError, KeyError) as error:
            raise SandboxError(f"a child cannot be measured: {error}") from error

    def cpu_seconds(self) -> float:
        """Raises OSError when the process has gone."""
        return time.clock_gettime(_clock(self.pid)) - self.cpu_at_start

    def peak_bytes(self) -> int:
        """Raises OSError when the process has gone, KeyError when it is ending."""
        return max(_peak(_status(self.pid, PEAKS)) - self.baseline_bytes, 0)


def require_jailed(status: dict[str, str]) -> None:
    """What the kernel says of the process must say that its jail is closed. Raises SandboxError, KeyError."""
    if int(status["Seccomp"]) != SECCOMP_FILTER or int(status["NoNewPrivs"]) != 1:
        raise SandboxError("a child is not bound by its seccomp filter")
    if any(int(status[name], 16) for name in ("CapPrm", "CapEff", "CapInh", "CapAmb")):
        raise SandboxError("a child still holds capabilities")
    if "0" in status["Uid"].split() or "0" in status["Gid"].split():
        raise SandboxError(f"a child still runs as root and not as user {NOBODY}")


def _clock(pid: int) -> int:
    """The CPU-time clock of another process: MAKE_PROCESS_CPUCLOCK of the kernel with CPUCLOCK_SCHED (2)."""
    return (~pid << 3) | 2


def _status(pid: int, names: tuple[str, ...] = JAIL + PEAKS) -> dict[str, str]:
    """proc(5), /proc/pid/status."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    wanted = (line.split(":", 1) for line in lines if line.startswith(names))
    return {name: value.strip() for name, value in wanted}


def _peak(status: dict[str, str]) -> int:
    return 1024 * max(int(status[name].split()[0]) for name in PEAKS)
