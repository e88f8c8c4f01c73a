"""How a process that grades for days holds memory."""

from .jail import syscalls


def give_freed_memory_back() -> None:
    """Returns to the system each page of the heap on which nothing lies (malloc_trim(3)); takes some 0.4 ms.

    Otherwise the heap grows by the gaps that arrays of changing sizes leave: 20 MiB in 5,000 submissions, in
    which not one byte more is in use.
    """
    syscalls.libc.malloc_trim(0)
