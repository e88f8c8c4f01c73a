"""An empty Landlock ruleset: no file, no port, no signal and no abstract socket outside; see landlock(7)."""

import ctypes
import struct

from . import syscalls

# By interface version (the kernel's "ABI"): the rights that can be withdrawn.
FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 5: 16}  # how many of the low bits are defined
NET_RIGHTS, NET_SINCE = 0b11, 4  # bind and connect TCP
SCOPES, SCOPES_SINCE = 0b11, 6  # abstract unix sockets, signals


def version() -> int:
    """The interface version of this kernel. Raises OSError where Landlock is missing or off."""
    return syscalls.call("landlock_create_ruleset", None, 0, 1)


def create_ruleset() -> int:
    """A descriptor of a ruleset that handles every right and grants none. Raises OSError."""
    attributes = _attributes(version())
    buffer = ctypes.create_string_buffer(attributes, len(attributes))
    return syscalls.call("landlock_create_ruleset", ctypes.byref(buffer), len(attributes), 0)


def restrict(ruleset: int) -> None:
    """Bind the calling process; needs no-new-privileges. Raises OSError."""
    syscalls.call("landlock_restrict_self", ruleset, 0)


def _attributes(abi: int) -> bytes:
    """`struct landlock_ruleset_attr`, as long as this version knows it."""
    files = (1 << max(bits for since, bits in FILE_RIGHTS.items() if since <= abi)) - 1
    if abi < NET_SINCE:
        return struct.pack("<Q", files)
    if abi < SCOPES_SINCE:
        return struct.pack("<QQ", files, NET_RIGHTS)
    return struct.pack("<QQQ", files, NET_RIGHTS, SCOPES)
