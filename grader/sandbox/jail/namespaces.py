"""Namespaces of the zygote and of each child: no files, no network, no other processes to be seen."""

import os
import signal
from pathlib import Path

from . import syscalls

NEWNS, NEWCGROUP, NEWUTS, NEWIPC = 0x20000, 0x2000000, 0x4000000, 0x8000000
NEWUSER, NEWPID, NEWNET = 0x10000000, 0x20000000, 0x40000000
ALL = NEWUSER | NEWPID | NEWNS | NEWNET | NEWIPC | NEWUTS | NEWCGROUP

READ_ONLY, NO_SUID, NO_DEVICES, NO_EXEC, REMOUNT, BIND = 1, 2, 4, 8, 32, 4096
# Any folder that is there on every machine: it is covered only in the new mount namespace.
MOUNT_POINT = "/proc"

RECURSIVE, PRIVATE, DETACH = 0x4000, 1 << 18, 2


def enter() -> None:
    """Move into new namespaces and an empty root; returns in the first process inside.

    The process that called stays behind as a stub, and ends when the first process ends: none moves into
    the pid namespace that it makes. Raises OSError.
    """
    user, group = os.getuid(), os.getgid()
    syscalls.call("unshare", ALL)
    _map_user(user, group)
    inside = os.fork()
    if inside:
        _wait_and_exit(inside)
    syscalls.prctl(syscalls.PR_SET_PDEATHSIG, signal.SIGKILL)
    _empty_root()


def fork_into_new_pid_namespace(own: int) -> int:
    """os.fork, the child being process 1 of a namespace. `own`: a pidfd of the caller. Raises OSError."""
    syscalls.call("unshare", NEWPID)
    child = os.fork()
    if child:
        syscalls.call("setns", own, NEWPID)
    return child


def _map_user(user: int, group: int) -> None:
    for name, line in (("setgroups", "deny"), ("uid_map", f"1000 {user} 1"), ("gid_map", f"1000 {group} 1")):
        Path("/proc/self", name).write_text(line)


def _wait_and_exit(inside: int) -> None:
    os.closerange(3, 256)  # above all the control socket: its other end must see the zygote's death
    _, status = os.waitpid(inside, 0)
    os._exit(0 if status == 0 else 1)


def _empty_root() -> None:
    """Replace the tree of files by an empty read-only one; see pivot_root(2), "pivot_root(".", ".")"."""
    closed = NO_SUID | NO_DEVICES | NO_EXEC
    syscalls.mount("none", "/", None, RECURSIVE | PRIVATE)
    syscalls.mount("tmpfs", MOUNT_POINT, "tmpfs", closed, "size=4k,nr_inodes=2,mode=555")
    os.chdir(MOUNT_POINT)
    syscalls.call("pivot_root", b".", b".")
    syscalls.call("umount2", b".", DETACH)
    os.chdir("/")
    syscalls.mount("none", "/", None, REMOUNT | BIND | READ_ONLY | closed)
