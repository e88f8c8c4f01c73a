"""The same words twice: in their order at the left, shuffled at the right, a line from each to itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.figures.drawing.strips import Strip, strip, strip_width
from quizapp.figures.drawing.units import ROW, text_width, units
from quizapp.figures.mathematics.softmax import FloatArray

SPAN = 70
"""The width that the lines cross."""
SIGN = 24
"""The width of the sign behind a word whose output differs."""


@dataclass(frozen=True)
class Crossing:
    """One word with its output vector in both orders."""

    word: str
    left_y: int
    right_y: int
    left: Strip
    right: Strip
    line: str
    is_same: bool


@dataclass(frozen=True)
class Crossings:
    """The whole drawing."""

    rows: tuple[Crossing, ...]
    left_end: str
    right_start: str
    middle: str
    width: str
    height: int


def crossings(
    words: Sequence[str],
    order: Sequence[int],
    before: FloatArray,  # (n, d)
    after: FloatArray,  # (n, d)
    is_same: Sequence[bool],
) -> Crossings:
    """Word ``order[k]`` comes to place k; ``after`` is in the new order, ``is_same`` in the old one."""
    letters, numbers = text_width(words), strip_width(before.shape[1])
    start = letters + 8 + numbers + 4
    end = start + SPAN
    places = {old: new for new, old in enumerate(order)}
    rows = tuple(
        Crossing(
            word=word,
            left_y=_middle(i),
            right_y=_middle(places[i]),
            left=strip(before[i].tolist(), letters + 8, _middle(i)),
            right=strip(after[places[i]].tolist(), end + 6, _middle(places[i])),
            line=f"M{units(start)} {_middle(i)}L{units(end)} {_middle(places[i])}",
            is_same=bool(is_same[i]),
        )
        for i, word in enumerate(words)
    )
    right = end + 6 + numbers + 6
    return Crossings(
        rows,
        units(letters),
        units(right),
        units((start + end) / 2),
        units(right + letters + SIGN),
        ROW * len(words),
    )


def _middle(row: int) -> int:
    return ROW * row + ROW // 2
