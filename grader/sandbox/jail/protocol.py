"""What broker and zygote say to each other on their socket, one datagram each, answered in order."""

import struct

# b"F", CPU seconds, bytes above the zygote's size, exact memory; three descriptors go along
FORK = struct.Struct("<cdQB")
FORKED = struct.Struct("<ci")  # b"F", pid as the zygote sees it; a pidfd goes along
REAP = struct.Struct("<ci")  # b"R", pid
REAPED = struct.Struct("<cid")  # b"R", wait status, CPU seconds of the whole life

HELLO, REFUSAL = b"H", b"E"  # then JSON: {"tier": 1, "refusals": {...}}; then a sentence
MAX_MESSAGE = 8192
