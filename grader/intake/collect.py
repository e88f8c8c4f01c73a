"""From what stands on the command line to the files to grade."""

import glob
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from tempfile import mkdtemp

from grader.intake.archives import FOREIGN, SOURCES, Budget, is_archive, is_foreign, unpack
from grader.intake.hand_in import HandIn
from grader.intake.layouts import METADATA, Students, gradescope_students, student

DEPTH = 3
"""Of archives in archives: an export holds what students zipped."""
IGNORED = frozenset({"__pycache__", "__MACOSX", ".ipynb_checkpoints", ".git", ".venv"})


def collect(given: Sequence[str], unpacked: Path, entry_point: str) -> list[HandIn]:
    """All that is to be graded, in the order given, folders by name.

    Args:
        given: files, folders, archives or patterns such as ``hand-ins/*.py``.
        unpacked: an empty folder for what archives hold; keep it until all is graded.
        entry_point: of a person's several files, those that define it are taken.
    """
    collector = Collector(unpacked)
    found = [hand_in for text in given for hand_in in collector.given(text)]
    return list(_one_of_each_person(found, entry_point))


class Collector:
    def __init__(self, unpacked: Path) -> None:
        self._unpacked = unpacked
        self._budget = Budget()

    def given(self, text: str) -> Iterator[HandIn]:
        path = Path(text)
        if path.is_dir():
            yield from self._folder(path, text.rstrip("/"), 0)
        elif path.exists() or not glob.has_magic(text):
            yield from self._file(path, text, student((path.name,), {}), 0, named=True)
        else:
            matches = sorted(glob.glob(text, recursive=True))  # noqa: PTH207 - absolute patterns too
            if not matches:
                yield HandIn(text, path, problem=f"No file fits the pattern {text}.")
            for match in matches:
                yield from self.given(match)

    def _folder(self, folder: Path, name: str, depth: int) -> Iterator[HandIn]:
        students: Students = {}
        for metadata in folder.rglob(METADATA):
            students = {**students, **gradescope_students(metadata)}
        for path in sorted(folder.rglob("*")):
            parts = path.relative_to(folder).parts
            if IGNORED.intersection(parts):
                continue
            yield from self._file(path, f"{name}/{'/'.join(parts)}", student(parts, students), depth)

    def _file(
        self, path: Path, name: str, owner: str, depth: int, *, named: bool = False
    ) -> Iterator[HandIn]:
        """``named``: the person named this very file, so whatever it is called it is meant."""
        if is_archive(path) and path.is_file():
            yield from self._archive(path, name, owner, depth)
        elif is_foreign(path):
            kinds = " and ".join(FOREIGN)
            yield HandIn(name, path, owner, f"Archives of the kinds {kinds} are not read; make it a .zip.")
        elif named or (path.suffix in SOURCES and not path.is_dir()):
            outside = not named and path.is_symlink()
            yield HandIn(name, path, owner, "It is a link, which is not followed." if outside else "")

    def _archive(self, path: Path, name: str, owner: str, depth: int) -> Iterator[HandIn]:
        if depth == DEPTH:
            yield HandIn(name, path, owner, f"Archives are opened {DEPTH} deep, and not deeper.")
            return
        folder = Path(mkdtemp(dir=self._unpacked))
        for refused in unpack(path, folder, self._budget):
            where = f"{name}/{refused.name}" if refused.name else name
            yield HandIn(where, path, owner or _owner(refused.name), refused.problem)
        for hand_in in self._folder(folder, name, depth + 1):
            yield HandIn(hand_in.name, hand_in.path, hand_in.student or owner, hand_in.problem)


def _owner(name: str) -> str:
    return student(Path(name).parts, {}) if name else ""


def _one_of_each_person(found: Iterable[HandIn], entry_point: str) -> Iterator[HandIn]:
    """A person's tests and drafts beside the file that defines the entry point are left out."""
    for owner, group in groupby(found, key=lambda hand_in: hand_in.student):
        files = list(group)
        if owner and len(files) > 1:
            files = [file for file in files if _defines(file, entry_point)] or files
        yield from files


def _defines(hand_in: HandIn, entry_point: str) -> bool:
    try:
        return f"def {entry_point}(".encode() in hand_in.path.read_bytes()
    except OSError:
        return False
