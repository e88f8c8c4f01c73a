"""Words below one another, and beside each a bar for every column: what is left of the word there."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.figures.drawing.units import text_width, units
from quizapp.figures.mathematics.softmax import FloatArray

ROW = 22
TOP = 52
COLUMN = 92
BOX = 10
"""The side of the box that stands for a state."""
BAR = 60
BAR_HEIGHT = 12


@dataclass(frozen=True)
class Bar:
    """What one column shows of one word; a word that was not read has no state."""

    x: str
    y: str
    width: str
    box_x: str
    box_y: str
    state: str
    """``handed``, ``kept``, or ``none``."""


@dataclass(frozen=True)
class Column:
    """One design: its name, and how many numbers it hands over."""

    name: str
    numbers: str
    x: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Columns:
    """The whole drawing."""

    words: tuple[tuple[str, str], ...]
    """Each with its y."""
    columns: tuple[Column, ...]
    words_end: str
    width: str
    height: int
    box: int = BOX
    bar: int = BAR
    bar_height: int = BAR_HEIGHT


@dataclass(frozen=True)
class Design:
    """What is to be drawn of one column."""

    name: str
    numbers: str
    shares: FloatArray  # (n,)
    states: Sequence[str]  # (n,)


def columns(words: Sequence[str], designs: Sequence[Design]) -> Columns:
    """Lay out one column for each design."""
    start = text_width(words) + 14
    drawn = tuple(_column(design, start + COLUMN * i) for i, design in enumerate(designs))
    rows = tuple((word, units(_middle(i))) for i, word in enumerate(words))
    height = TOP + ROW * len(words)
    return Columns(rows, drawn, units(start - 12), units(start + COLUMN * len(designs)), height)


def _column(design: Design, x: float) -> Column:
    bars = tuple(
        Bar(
            x=units(x + BOX + 4),
            y=units(_middle(i) - BAR_HEIGHT / 2),
            width=units(BAR * float(share)),
            box_x=units(x),
            box_y=units(_middle(i) - BOX / 2),
            state=state,
        )
        for i, (share, state) in enumerate(zip(design.shares, design.states, strict=True))
    )
    return Column(design.name, design.numbers, units(x), bars)


def _middle(row: int) -> float:
    return TOP + ROW * (row + 0.5)
