"""Source as numbered lines: with notes below them, or with what changed between two tries."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from quizapp.submissions.cost import NEWLINE
from quizapp.submissions.line_notes import LineNote

CONTEXT = 3
"""Equal lines shown around a change."""
MOST_LINES = 1000
"""Of a source that is compared: longer ones would keep the site busy for seconds."""


@dataclass(frozen=True)
class Line:
    """A line of one source, with what is said about it."""

    number: int
    text: str
    notes: tuple[LineNote, ...]


@dataclass(frozen=True)
class ChangedLine:
    """A line of two sources: ``-`` only in the earlier, ``+`` only in the later, else in both."""

    sign: str
    before: int | None
    after: int | None
    text: str
    skipped: int = 0
    """Equal lines left out above it."""


def listing(source: str, notes: Iterable[LineNote]) -> list[Line]:
    """Every line; a note for a line that is not there is left out."""
    by_line: dict[int, list[LineNote]] = {}
    for note in notes:
        by_line.setdefault(note.line, []).append(note)
    return [
        Line(number, text, tuple(by_line.get(number, ())))
        for number, text in enumerate(NEWLINE.split(source.rstrip()), start=1)
    ]


def changed_lines(before: str, after: str) -> list[ChangedLine] | None:
    """The changes with some lines around them; nothing when equal, None when one is too long to compare."""
    old, new = NEWLINE.split(before.rstrip()), NEWLINE.split(after.rstrip())
    if max(len(old), len(new)) > MOST_LINES:
        return None
    return list(_changed(old, new))


def _changed(old: list[str], new: list[str]) -> Iterator[ChangedLine]:
    shown = 0
    for group in SequenceMatcher(None, old, new).get_grouped_opcodes(CONTEXT):
        skipped = group[0][1] - shown
        for kind, start, end, new_start, new_end in group:
            for line in _block(kind == "equal", old, new, (start, end, new_start, new_end)):
                yield ChangedLine(*line, skipped=skipped)
                skipped = 0
        shown = group[-1][2]


def _block(
    equal: bool, old: list[str], new: list[str], place: tuple[int, int, int, int]
) -> Iterator[tuple[str, int | None, int | None, str]]:
    start, end, new_start, new_end = place
    if equal:
        for i in range(end - start):
            yield " ", start + i + 1, new_start + i + 1, old[start + i]
        return
    for i in range(start, end):
        yield "-", i + 1, None, old[i]
    for i in range(new_start, new_end):
        yield "+", None, i + 1, new[i]
