"""Giving up what the kernel grants a process: the root user, capabilities, resources."""

import math
import os
import resource
import struct

from . import syscalls

NOBODY = 65534
STACK_BYTES = 64 * 2**20
DESCRIPTORS = 5  # standard input, output, error; questions; answers


def become_ordinary_user() -> None:
    """Root becomes `nobody`; anyone else stays who he is. Raises OSError when the change is refused."""
    if 0 in (os.getuid(), os.geteuid()):
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
        # The change made the process undumpable, which gives its /proc files, uid_map among them, to root.
        syscalls.prctl(syscalls.PR_SET_DUMPABLE, 1)


def drop_capabilities() -> None:
    """Empty the permitted, effective and inheritable sets. Raises OSError."""
    header = struct.pack("<Ii", 0x20080522, 0)  # _LINUX_CAPABILITY_VERSION_3, this process
    syscalls.call("capset", header, bytes(24))


def limit_resources(cpu_seconds: float, address_space: int) -> None:
    """Hard limits on the calling process; `address_space` in bytes, in all. Raises OSError."""
    limits = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NPROC: 0,
        resource.RLIMIT_NOFILE: DESCRIPTORS,
        resource.RLIMIT_MEMLOCK: 0,
        resource.RLIMIT_MSGQUEUE: 0,
        resource.RLIMIT_STACK: STACK_BYTES,
        resource.RLIMIT_CPU: math.ceil(cpu_seconds) + 1,
        resource.RLIMIT_AS: address_space,
    }
    for name, value in limits.items():
        _, hard = resource.getrlimit(name)
        lowest = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(name, (lowest, lowest))
