"""How a process that grades for days holds memory."""

import ctypes

from .jail import syscalls

LARGE_BYTES = 256 * 1024


def give_large_blocks_back() -> None:
    """Lets each block over 256 KiB go back to the system when it is freed, for the rest of this process.

    Otherwise the C library raises that limit to the largest block freed so far (mallopt(3), under
    M_MMAP_THRESHOLD), and the heap grows by the gaps that arrays of changing sizes
    leave: 16 MiB in 1,000 submissions.
    """
    syscalls.libc.mallopt(syscalls.M_MMAP_THRESHOLD, ctypes.c_int(LARGE_BYTES))
    syscalls.libc.mallopt(syscalls.M_TRIM_THRESHOLD, ctypes.c_int(LARGE_BYTES))
