"""A counted curve as points of an SVG polyline, both axes logarithmic: a power of n is a straight line."""

import math
from dataclasses import dataclass

from grader.domain.report import Curve

WIDTH, HEIGHT, MARGIN = 320, 160, 14


@dataclass(frozen=True)
class Chart:
    """``points`` is for ``<polyline>``; ``marks`` holds each point's place and numbers."""

    name: str
    points: str
    marks: tuple[tuple[str, str, int, float], ...]
    width: int = WIDTH
    height: int = HEIGHT


def draw(curve: Curve) -> Chart:
    """Scale the curve into the chart's box."""
    xs = _scale([math.log(size) for size in curve.sizes], MARGIN, WIDTH - MARGIN)
    ys = _scale([math.log(max(count, 1.0)) for count in curve.counts], HEIGHT - MARGIN, MARGIN)
    places = [(f"{x:.1f}", f"{y:.1f}") for x, y in zip(xs, ys, strict=True)]
    marks = zip(places, curve.sizes, curve.counts, strict=True)
    return Chart(
        name=curve.name,
        points=" ".join(f"{x},{y}" for x, y in places),
        marks=tuple((x, y, size, count) for (x, y), size, count in marks),
    )


def _scale(values: list[float], start: float, end: float) -> list[float]:
    low, high = min(values), max(values)
    span = (high - low) or 1.0
    return [start + (value - low) / span * (end - start) for value in values]
