"""What the sandbox tells its caller."""

from dataclasses import dataclass
from enum import StrEnum

from .jail.arrays import Array


class Outcome(StrEnum):
    """How a call ended. After any but the first three the child is dead."""

    OK = "ok"
    EXCEPTION = "exception"
    BAD_RESULT = "bad_result"
    TIME_LIMIT = "time_limit"
    MEMORY_LIMIT = "memory_limit"
    OUTPUT_LIMIT = "output_limit"
    PROTOCOL_VIOLATION = "protocol_violation"
    DIED = "died"


@dataclass(frozen=True)
class ProgramError:
    """What went wrong in the student's terms. `traceback` shows only frames of "submission.py"."""

    type_name: str
    message: str
    traceback: str = ""
    line: int | None = None


@dataclass(frozen=True)
class Value:
    """One array that came back, and what it was: "array", "scalar", "list" (nested), "subclass"."""

    array: Array
    kind: str


@dataclass(frozen=True)
class CallResult:
    """`cpu_seconds` of this call; `peak_bytes` over the baseline in the child's life so far."""

    outcome: Outcome
    values: tuple[Value, ...] = ()
    returned_tuple: bool = False
    arguments_after: tuple[Array, ...] = ()
    counts: tuple[Array, ...] = ()
    error: ProgramError | None = None
    cpu_seconds: float = 0.0
    peak_bytes: int = 0


@dataclass(frozen=True)
class Usage:
    """Of a whole child since READY; wall time while an answer was awaited."""

    cpu_seconds: float
    wall_seconds: float
    peak_bytes: int
