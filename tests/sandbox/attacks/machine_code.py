"""Executable memory and calls by other tables."""

from grader.sandbox import Outcome
from tests.sandbox.attacks.attack import SECCOMP, attack, by_number

ATTACKS = [
    attack(
        "map_executable_memory",
        "def attack(): return libc.mmap(None, 4096, 7, 0x22, -1, 0) != FAILED",
        without=SECCOMP,
    ),
    attack(
        "make_memory_executable",
        """
def attack():
    page = libc.mmap(None, 4096, 3, 0x22, -1, 0)
    return libc.mprotect(ctypes.c_void_p(page), 4096, 5) == 0
""",
        without=SECCOMP,
    ),
    attack(
        "call_by_the_x32_table",
        "def attack(): return not ARM and libc.syscall(0x40000000 + 39) >= 0",
        *((Outcome.DIED, Outcome.OK)),
    ),
    attack(
        "run_machine_code",
        """
def attack():
    page = libc.mmap(None, 4096, 7, 0x22, -1, 0)
    if page == FAILED: return False
    code = b'\\x40\\x05\\x80\\x52\\xc0\\x03\\x5f\\xd6' if ARM else b'\\xb8\\x2a\\0\\0\\0\\xc3'  # return 42
    ctypes.memmove(page, code, len(code))
    return ctypes.CFUNCTYPE(ctypes.c_int)(page)() == 42
""",
        without=SECCOMP,
    ),
    attack(
        "call_by_int_0x80",
        """
def attack():
    page = libc.mmap(None, 4096, 7, 0x22, -1, 0)
    if ARM or page == FAILED: return False
    code = b'\\xb8\\x14\\0\\0\\0\\xcd\\x80\\xc3'  # getpid of the table for 32 bits
    ctypes.memmove(page, code, len(code))
    return ctypes.CFUNCTYPE(ctypes.c_int)(page)() > 0
""",
    ),
    attack(
        "make_memory_executable_in_two_steps",
        """
def attack():
    page = ctypes.c_void_p(libc.mmap(None, 4096, 0, 0x22, -1, 0))
    return libc.mprotect(page, 4096, 3) == 0 and libc.mprotect(page, 4096, 4) == 0
""",
        without=SECCOMP,
    ),
    attack(
        "make_memory_executable_by_a_key",
        """
def attack():
    page = ctypes.c_void_p(libc.mmap(None, 4096, 3, 0x22, -1, 0))
    return libc.syscall(288 if ARM else 329, page, 4096, 5, -1) == 0
""",
        without=SECCOMP,
    ),
    attack(
        "make_reading_mean_executing",
        "def attack(): return libc.personality(0x0400000) >= 0",
        without=SECCOMP,
    ),
    attack(
        "overwrite_own_code",
        """
def attack():
    ctypes.memmove(ctypes.cast(libc.getpid, ctypes.c_void_p), b'\\xc3', 1)
    return True
""",
        Outcome.DIED,
    ),
    attack(
        "rewrite_and_run_own_code",
        """
def attack():
    function = ctypes.cast(libc.labs, ctypes.c_void_p).value
    page = ctypes.c_void_p(function & -4096)
    if libc.mprotect(page, 4096, 3) or libc.mprotect(page, 4096, 7): return False
    ctypes.memmove(function, b'\\xb8\\x2a\\0\\0\\0\\xc3', 6)
    return libc.labs(1) == 42
""",
        Outcome.DIED,
        Outcome.OK,
    ),
    by_number("remap_pages_of_a_file", 216, 234, "0, 4096, 0, 0, 0"),
]
