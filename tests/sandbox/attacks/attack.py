"""What a hostile program is, and the names it finds when it starts."""

from dataclasses import dataclass

from grader.sandbox import Outcome

# The courtesy of the guarded import is walked around at once: only the kernel is to stop an attack.
PRELUDE = """
import warnings
import numpy as np
sys = warnings.sys
os, socket, ctypes, gc = (sys.modules[name] for name in ("os", "socket", "ctypes", "gc"))
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, *[ctypes.c_int] * 3, ctypes.c_long]
FAILED = ctypes.c_void_p(-1).value
ARM = os.uname().machine == "aarch64"
"""

SECCOMP = "seccomp"
# With seccomp alone gone, no more descriptors can be had.
SECCOMP_AND_LIMITS = "seccomp+resource limits"


@dataclass(frozen=True)
class Attack:
    """`source` defines `attack()`, which returns true when it got through.

    `outcomes`: how the call may end. `succeeds_without`: the layers whose absence lets it through in tier 3,
    which is how we know that it would notice. `calls`: how often it is called; the last answer counts.
    `waits`: it does nothing until its time is over, which should then be short.
    """

    name: str
    source: str
    outcomes: frozenset[Outcome] = frozenset({Outcome.OK, Outcome.EXCEPTION})
    succeeds_without: str | None = None
    calls: int = 1
    waits: bool = False


def by_number(name: str, x86_64: int, aarch64: int, arguments: str, without: str | None = None) -> Attack:
    """A system call that gets through when the kernel does not refuse it."""
    source = f"def attack(): return libc.syscall({aarch64} if ARM else {x86_64}, {arguments}) >= 0"
    return attack(name, source, without=without)


def attack(
    name: str,
    source: str,
    *outcomes: Outcome,
    without: str | None = None,
    calls: int = 1,
    waits: bool = False,
) -> Attack:
    """`outcomes` are OK and EXCEPTION unless others are named."""
    expected = frozenset(outcomes) or frozenset({Outcome.OK, Outcome.EXCEPTION})
    return Attack(name, source, expected, without, calls, waits)
