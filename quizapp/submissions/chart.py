"""Counted curves as points of SVG polylines, both axes logarithmic: a power of n is a straight line."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from grader.domain.report import Curve

WIDTH, HEIGHT, MARGIN = 320, 160, 14


@dataclass(frozen=True)
class Line:
    """One curve; ``points`` is for ``<polyline>``, ``marks`` holds the place of each point."""

    name: str
    points: str
    marks: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Chart:
    """Curves of one quantity in one box; ``rows`` are its numbers: a size, then a count of each curve."""

    name: str
    lines: tuple[Line, ...]
    rows: tuple[tuple[float, ...], ...]
    width: int = WIDTH
    height: int = HEIGHT


def draw(curves: Sequence[Curve]) -> list[Chart]:
    """One chart for each quantity; curves are named ``who: quantity`` and counted at the same sizes."""
    quantities = dict.fromkeys(_quantity(curve) for curve in curves)
    return [_chart(name, [curve for curve in curves if _quantity(curve) == name]) for name in quantities]


def _quantity(curve: Curve) -> str:
    return curve.name.rpartition(": ")[2]


def _chart(name: str, curves: list[Curve]) -> Chart:
    xs = _scale([math.log(size) for size in curves[0].sizes], MARGIN, WIDTH - MARGIN)
    heights = [math.log(max(count, 1.0)) for curve in curves for count in curve.counts]
    ys = iter(_scale(heights, HEIGHT - MARGIN, MARGIN))
    lines = tuple(_line(curve, [(f"{x:.1f}", f"{next(ys):.1f}") for x in xs]) for curve in curves)
    rows = tuple(zip(curves[0].sizes, *(curve.counts for curve in curves), strict=True))
    return Chart(name, lines, rows)


def _line(curve: Curve, marks: list[tuple[str, str]]) -> Line:
    who = curve.name.rpartition(": ")[0] or curve.name
    return Line(who, " ".join(f"{x},{y}" for x, y in marks), tuple(marks))


def _scale(values: list[float], start: float, end: float) -> list[float]:
    low, high = min(values), max(values)
    span = (high - low) or 1.0
    return [start + (value - low) / span * (end - start) for value in values]
