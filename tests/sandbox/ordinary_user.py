"""`python -m tests.sandbox.ordinary_user MODULE ARGUMENT...`, as root: runs a module as an ordinary user.

Where the interpreter or the project lies in a folder that others may not enter, such as /root, it is shown to
that user in a mount namespace of his own; the machine's permissions stay as they are.
"""

import os
import stat
import sys
from pathlib import Path

from grader.sandbox.jail import namespaces, syscalls

USER = 65533
PROJECT = Path(__file__).resolve().parents[2]
ENTER_AND_READ = stat.S_IXOTH | stat.S_IROTH


def closed_folder(path: Path) -> Path | None:
    """The first folder on the way to `path` that others may not enter."""
    return next((folder for folder in reversed(path.parents) if not _is_open(folder)), None)


def _is_open(folder: Path) -> bool:
    return folder.stat().st_mode & ENTER_AND_READ == ENTER_AND_READ


def show(paths: list[Path]) -> None:
    """Let everybody in a new mount namespace read `paths`. Raises OSError without the right to mount."""
    syscalls.call("unshare", namespaces.NEWNS)
    syscalls.mount("none", "/", None, namespaces.RECURSIVE | namespaces.PRIVATE)
    handles = {path: os.open(path, os.O_PATH) for path in paths}  # they lead to what is about to be covered
    for folder in {closed_folder(path) for path in paths} - {None}:
        syscalls.mount("tmpfs", str(folder), "tmpfs", 0, "mode=755")
    for path, handle in handles.items():
        path.mkdir(parents=True, exist_ok=True)
        syscalls.mount(f"/proc/self/fd/{handle}", str(path), None, namespaces.BIND | namespaces.RECURSIVE)


def main() -> None:
    needed = {Path(sys.base_prefix), Path(sys.prefix), PROJECT}
    hidden = [path for path in needed if closed_folder(path)]
    if hidden:
        show(hidden)
    os.setgroups([])
    os.setresgid(USER, USER, USER)
    os.setresuid(USER, USER, USER)
    os.execv(sys.executable, [sys.executable, "-m", *sys.argv[1:]])


if __name__ == "__main__":
    main()
