"""What one child may use in its life."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class Limits:
    """CPU time is the child's own, wall time runs while an answer is awaited, memory is over the baseline."""

    cpu_seconds: float = 4.0
    wall_seconds: float = 20.0
    memory_bytes: int = 512 * 2**20
    result_bytes: int = 64 * 2**20
    log_bytes: int = 64 * 2**10


class Kind(NamedTuple):
    """What a process is born with; its other limits are kept out here, so that it can stand ready for any."""

    cpu_seconds: float
    memory_bytes: int
    exact_memory: bool
