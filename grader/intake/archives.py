"""Unpacks zip and tar archives that anybody may have made, hostile ones too.

Only regular files of known kinds are written, under the folder given and nowhere else; links, devices and
paths that lead outside are named as problems. What all archives of a run unpack to is limited.
"""

import lzma
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath, PurePosixPath
from typing import IO

from grader.intake.layouts import METADATA
from grader.intake.notebooks import NOTEBOOK

SOURCES = frozenset({".py", NOTEBOOK})
ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
FOREIGN = (".rar", ".7z")
MEMBER_BYTES = 64 * 2**20
"""Of one source file or archive inside; far above what is graded."""
TOTAL_BYTES = 4 * 2**30
TOTAL_MEMBERS = 200_000
CHUNK_BYTES = 2**20
DAMAGED = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
)
"""What the standard library raises on archives that are broken, encrypted, or of an unknown method."""


class TooMuch(Exception):
    """The archives unpack to more than is allowed. Never leaves this package."""


@dataclass
class Budget:
    """What may still be unpacked in this run."""

    bytes: int = TOTAL_BYTES
    members: int = TOTAL_MEMBERS

    def take_member(self) -> None:
        self.members -= 1
        if self.members < 0:
            raise TooMuch(f"the archives hold more than {TOTAL_MEMBERS} files")

    def take_bytes(self, number: int) -> None:
        self.bytes -= number
        if self.bytes < 0:
            raise TooMuch(f"the archives unpack to more than {TOTAL_BYTES // 2**30} GiB")


@dataclass(frozen=True)
class Refused:
    """A member that was not unpacked, and why."""

    name: str
    problem: str


@dataclass(frozen=True)
class Member:
    name: str
    size: int
    is_regular: bool
    is_folder: bool
    is_read_past: bool
    """Even when it is not wanted, all its bytes are unpacked on the way to the next."""
    open: Callable[[], IO[bytes] | None]


def is_archive(path: PurePath) -> bool:
    return path.name.lower().endswith(ARCHIVES)


def is_foreign(path: PurePath) -> bool:
    return path.name.lower().endswith(FOREIGN)


def unpack(archive: Path, folder: Path, budget: Budget) -> Iterator[Refused]:
    """Writes sources and archives found in ``archive`` into ``folder``; tells what was refused."""
    try:
        for member in _zip(archive) if archive.name.lower().endswith(".zip") else _tar(archive):
            budget.take_member()
            try:
                yield from _place(member, folder, budget)
            except DAMAGED as error:
                yield Refused(member.name, f"It cannot be unpacked: {error}.")
    except TooMuch as error:
        yield Refused("", f"Not all of it was unpacked: {error}.")
    except DAMAGED as error:
        yield Refused("", f"The archive cannot be read to its end: {error}.")


def _zip(archive: Path) -> Iterator[Member]:
    with zipfile.ZipFile(archive) as opened:
        for info in opened.infolist():
            kind = stat.S_IFMT(info.external_attr >> 16)
            regular = kind in (0, stat.S_IFREG)
            yield Member(
                info.filename, info.file_size, regular, info.is_dir(), False, partial(opened.open, info)
            )


def _tar(archive: Path) -> Iterator[Member]:
    with tarfile.open(archive) as opened:
        for info in opened:
            read = partial(opened.extractfile, info)
            yield Member(info.name, info.size, info.isreg(), info.isdir(), True, read)


def _place(member: Member, folder: Path, budget: Budget) -> Iterator[Refused]:
    path = PurePosixPath(member.name)
    wanted = path.suffix in SOURCES or path.name == METADATA or is_archive(path) or is_foreign(path)
    if member.is_read_past:
        budget.take_bytes(member.size)
    if member.is_folder or not wanted:
        return
    problem = _problem(member, path, folder)
    if problem:
        yield Refused(member.name, problem)
        return
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    source = member.open()
    if source is not None:
        with source:
            _copy(source, target, budget, counted=member.is_read_past)


def _problem(member: Member, path: PurePosixPath, folder: Path) -> str:
    name = member.name
    if path.is_absolute() or ".." in path.parts or "\\" in name or "\0" in name:
        return "Its path leads outside the archive, so it was not unpacked."
    if not member.is_regular:
        return "It is a link or a device, not a file, so it was not unpacked."
    if member.size > MEMBER_BYTES:
        return f"It has more than {MEMBER_BYTES // 2**20} MiB, so it was not unpacked."
    if any(len(part.encode("utf-8", "replace")) > 200 for part in path.parts) or len(name) > 2000:
        return "Its name is too long, so it was not unpacked."
    if (folder / path).exists():
        return "The archive holds this name twice; only the first was unpacked."
    return ""


def _copy(source: IO[bytes], target: Path, budget: Budget, *, counted: bool) -> None:
    """Counts what really comes: the size that an archive states may be a lie."""
    try:
        with target.open("xb") as file:
            while chunk := source.read(CHUNK_BYTES):
                budget.take_bytes(0 if counted else len(chunk))
                file.write(chunk)
    except BaseException:
        target.unlink(missing_ok=True)  # half a file is not what was handed in
        raise
