"""The seccomp filter of student code: compute, talk on pipes that are already open, end. Nothing else.

A classic BPF program over `struct seccomp_data`: see seccomp(2).
"""

import ctypes
import errno
import struct
from collections.abc import Iterable

from . import syscalls

AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
X32_BIT = 0x40000000
ALLOW, KILL_PROCESS, ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
LOAD, JUMP_EQUAL, JUMP_GREATER_EQUAL, JUMP_SET, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
PROT_EXEC = 4

ALLOWED = [
    "read", "write", "readv", "writev", "munmap", "mremap", "madvise", "brk",
    "close", "fstat", "lseek", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack",
    "sched_yield", "nanosleep", "clock_nanosleep", "clock_getres", "gettimeofday", "time", "times",
    "getrusage", "getpid", "gettid", "getppid", "getuid", "getgid", "geteuid", "getegid", "getcwd",
    "uname", "sched_getaffinity", "getcpu", "getrandom", "restart_syscall", "exit", "exit_group",
    "poll", "ppoll", "select", "pselect6",
]  # fmt: skip

_WITH_PATHS = [
    "open", "openat", "stat", "lstat", "newfstatat", "statx", "access", "faccessat", "faccessat2",
    "readlink", "readlinkat",
]  # fmt: skip
# What ordinary code may ask in passing: it hears "no such file" or "not a terminal" and goes on.
ANSWERED = {
    "ioctl": errno.ENOTTY,
    **dict.fromkeys(_WITH_PATHS, errno.ENOENT),
}

# (argument, bits that must be clear)
WITHOUT_BITS = {"mmap": (2, PROT_EXEC), "mprotect": (2, PROT_EXEC)}

# (argument, values allowed): no clocks of other processes, whose numbers are negative; prlimit64 only reads;
# fcntl F_GETFD F_SETFD F_GETFL; futex without priorities.
ONE_OF = {
    "clock_gettime": (0, tuple(range(12))),
    "prlimit64": (2, (0,)),
    "fcntl": (1, (1, 2, 3)),
    "futex": (1, (0, 1, 128, 129, 137, 138, 393)),
}


class Program(ctypes.Structure):
    """`struct sock_fprog`; `code` keeps the instructions alive."""

    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p)]
    code: ctypes.Array[ctypes.c_char]


def assemble() -> Program:
    """The filter, ready to load. Raises OSError where no table for this machine exists."""
    if syscalls.MACHINE not in AUDIT_ARCH:
        raise OSError(errno.ENOSYS, f"no system call table for {syscalls.MACHINE}")
    code = b"".join(_instructions())
    buffer = ctypes.create_string_buffer(code, len(code))
    program = Program(len(code) // 8, ctypes.addressof(buffer))
    program.code = buffer
    return program


def load(program: Program) -> None:
    """Close the calling process; needs no-new-privileges. Raises OSError."""
    set_mode_filter = 1
    syscalls.call("seccomp", set_mode_filter, 0, ctypes.byref(program))


def _instructions() -> Iterable[bytes]:
    yield from _kill_foreign_calls()
    for name in ALLOWED:
        yield from _when(name, [_return(ALLOW)])
    for name, number in ANSWERED.items():
        yield from _when(name, [_return(ERRNO | number)])
    for name, (argument, bits) in WITHOUT_BITS.items():
        test = [_load(_low(argument)), _jump(JUMP_SET, bits, 1, 0)]
        yield from _when(name, [*test, _return(ALLOW), _refuse()])
    for name, (argument, values) in ONE_OF.items():
        yield from _when(name, _equal_one_of(argument, values))
    yield _refuse()


def _kill_foreign_calls() -> Iterable[bytes]:
    """Calls of another architecture, or of x32, would be read with the wrong table."""
    yield _load(4)
    yield _jump(JUMP_EQUAL, AUDIT_ARCH[syscalls.MACHINE], 1, 0)
    yield _return(KILL_PROCESS)
    yield _load(0)
    if syscalls.MACHINE == "x86_64":
        yield _jump(JUMP_GREATER_EQUAL, X32_BIT, 0, 1)
        yield _return(KILL_PROCESS)


def _when(name: str, body: list[bytes]) -> Iterable[bytes]:
    """`body` must return: it may have replaced the call's number in the accumulator."""
    if name in syscalls.NUMBERS:
        yield _jump(JUMP_EQUAL, syscalls.NUMBERS[name], 0, len(body))
        yield from body


def _equal_one_of(argument: int, values: tuple[int, ...]) -> list[bytes]:
    body = [_load(_low(argument) + 4), _jump(JUMP_EQUAL, 0, 1, 0), _refuse(), _load(_low(argument))]
    for value in values:
        body += [_jump(JUMP_EQUAL, value, 0, 1), _return(ALLOW)]
    return [*body, _refuse()]


def _low(argument: int) -> int:
    return 16 + 8 * argument  # after nr, arch and the instruction pointer; both machines are little-endian


def _load(offset: int) -> bytes:
    return struct.pack("<HBBI", LOAD, 0, 0, offset)


def _jump(test: int, value: int, if_true: int, if_false: int) -> bytes:
    return struct.pack("<HBBI", test, if_true, if_false, value)


def _return(action: int) -> bytes:
    return struct.pack("<HBBI", RETURN, 0, 0, action)


def _refuse() -> bytes:
    return _return(ERRNO | errno.EPERM)
