"""Curves of cost as points of an SVG, both axes logarithmic: a power of n is a straight line."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from grader.domain.report import Curve

WIDTH, HEIGHT = 400, 250
LEFT, RIGHT, TOP, BOTTOM = 46, 12, 12, 26
"""Margins; the numbers of the axes stand in them."""

TITLES = {"operations": _("Operations"), "memory": _("Peak memory in bytes")}
NAMES = {
    "target": _("most that is asked"),
    "reference": _("the reference"),
    "submission": _("yours, by the formula"),
    "counted": _("yours, counted"),
}
"""In the order in which they are drawn, so that the submission lies on top."""

INSET = 8
"""Between the frame and the curves."""

MOST_TICKS = 6


@dataclass(frozen=True)
class Mark:
    """One point, and what it says."""

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Line:
    """One curve; ``points`` is for ``<polyline>``."""

    whose: str
    name: str
    marks: tuple[Mark, ...]

    @property
    def points(self) -> str:
        return " ".join(f"{mark.x},{mark.y}" for mark in self.marks)

    @property
    def ground(self) -> str:
        """The area below, for ``<polygon>``."""
        floor = HEIGHT - BOTTOM
        return f"{self.marks[0].x},{floor} {self.points} {self.marks[-1].x},{floor}"


@dataclass(frozen=True)
class Tick:
    """A grid line with its number."""

    at: float
    text: str
    power: str = ""
    """Raised beside the text."""


@dataclass(frozen=True)
class Chart:
    """Curves of one quantity in one box; ``rows`` are its numbers: a size, then a count of each curve."""

    title: str
    symbol: str
    others: str
    """The sizes that stay, for a sentence."""
    lines: tuple[Line, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[int, tuple[float | None, ...]], ...]
    xs: tuple[Tick, ...]
    ys: tuple[Tick, ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    top: int = TOP
    floor: int = HEIGHT - BOTTOM
    sample: Mark = Mark(20, 7, "")
    """Where the legend shows a mark."""


@dataclass(frozen=True)
class Axis:
    """Where a number stands between two ends, by its logarithm."""

    low: float
    high: float
    start: float
    end: float

    @classmethod
    def over(cls, numbers: Iterable[float], start: float, end: float) -> "Axis":
        logarithms = [math.log10(max(number, 1.0)) for number in numbers]
        low, high = min(logarithms), max(logarithms)
        return cls(low, high if high > low else low + 1, start, end)

    def at(self, number: float) -> float:
        part = (math.log10(max(number, 1.0)) - self.low) / (self.high - self.low)
        return round(self.start + part * (self.end - self.start), 1)


def draw(curves: Sequence[Curve], symbol: str, at: Mapping[str, int]) -> list[Chart]:
    """One chart for each quantity, over ``symbol``; ``at`` are the sizes that stay."""
    others = ", ".join(f"{name} = {size}" for name, size in at.items())
    found = ((title, _ordered(curves, quantity)) for quantity, title in TITLES.items())
    return [_chart(str(title), drawn, symbol, others) for title, drawn in found if drawn]


def _ordered(curves: Sequence[Curve], quantity: str) -> list[Curve]:
    return [
        curve for whose in NAMES for curve in curves if (curve.quantity, curve.whose) == (quantity, whose)
    ]


def _chart(title: str, curves: Sequence[Curve], symbol: str, others: str) -> Chart:
    sizes = sorted({size for curve in curves for size in curve.sizes})
    across = Axis.over(sizes, LEFT + INSET, WIDTH - RIGHT - INSET)
    every = (count for curve in curves for count in curve.counts)
    up = Axis.over(every, HEIGHT - BOTTOM - INSET, TOP + INSET)
    counts = [dict(zip(curve.sizes, curve.counts, strict=True)) for curve in curves]
    return Chart(
        title=title,
        symbol=symbol,
        others=others,
        lines=tuple(_line(curve, across, up, symbol) for curve in curves),
        columns=tuple(str(NAMES[curve.whose]) for curve in curves),
        rows=tuple((size, tuple(known.get(size) for known in counts)) for size in sizes),
        xs=tuple(Tick(across.at(size), str(size)) for size in max(curves, key=_length).sizes[::2]),
        ys=_decades(up),
    )


def _length(curve: Curve) -> int:
    return len(curve.sizes)


def _line(curve: Curve, across: Axis, up: Axis, symbol: str) -> Line:
    name = str(NAMES[curve.whose])
    points = zip(curve.sizes, curve.counts, strict=True)
    marks = (
        Mark(across.at(size), up.at(count), _told(name, count, f"{symbol} = {size}"))
        for size, count in points
    )
    return Line(curve.whose, name, tuple(marks))


def _told(name: str, count: float, place: str) -> str:
    counted = number_format(round(count), force_grouping=True)
    return gettext("%(name)s: %(count)s at %(place)s") % {"name": name, "count": counted, "place": place}


def _decades(up: Axis) -> tuple[Tick, ...]:
    """Powers of ten inside the box, as many as there is room for."""
    powers = range(math.ceil(up.low), math.floor(up.high) + 1)
    step = -(-len(powers) // MOST_TICKS) or 1
    return tuple(Tick(up.at(10.0**power), "10", str(power)) for power in powers[::step])
