"""One thin wall more, around the zygote: an installed tool that others maintain and attack.

It stands should our own jail have a mistake; a hole in the kernel opens both.
"""

import os
import shutil
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from grader.errors import SandboxUnavailable

# What Python and numpy are made of; where a machine lacks one it is left out.
SYSTEM_PATHS = ("/usr", "/lib", "/lib64", "/etc/ld.so.cache")


class OuterWall(StrEnum):
    NONE = "none"
    BUBBLEWRAP = "bubblewrap"
    GVISOR = "gvisor"


def enclose(wall: OuterWall, command: Sequence[str], needed: Sequence[Path]) -> list[str]:
    """The command that runs `command` inside `wall`, where it sees the files that Python needs and `needed`.

    Raises SandboxUnavailable when the tool is not there or cannot serve.
    """
    match wall:
        case OuterWall.NONE:
            return list(command)
        case OuterWall.BUBBLEWRAP:
            return [*_bubblewrap(needed), *command]
        case OuterWall.GVISOR:
            raise SandboxUnavailable(_NO_GVISOR)


def _bubblewrap(needed: Sequence[Path]) -> list[str]:
    """bwrap(1). Root keeps the right to become `nobody`, and nothing else."""
    program = shutil.which("bwrap")
    if program is None:
        raise SandboxUnavailable(
            "The outer wall bubblewrap is asked for, but bwrap is not installed: apt-get install bubblewrap."
        )
    rights = ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"] if os.geteuid() == 0 else []
    paths = [*SYSTEM_PATHS, sys.base_prefix, sys.prefix, *map(str, needed)]
    shown = [word for path in paths for word in ("--ro-bind-try", path, path)]
    separate = ["--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try"]
    kernel = ["--proc", "/proc", "--dev", "/dev"]
    return [program, "--die-with-parent", *separate, *rights, *shown, *kernel, "--"]


_NO_GVISOR = (
    "gVisor cannot enclose the zygote alone: its processes are not this kernel's, so their time and "
    "memory could not be measured from outside. Run the whole worker in a container of runsc instead."
)
