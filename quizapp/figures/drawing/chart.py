"""Curves over axes that may be logarithmic: where lines, ticks and labels stand."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizapp.figures.drawing.units import units

WIDTH, HEIGHT = 340, 250
LEFT, RIGHT, TOP, BOTTOM = 52, 84, 10, 38
LEAST_GAP = 16
"""Between the labels of two curves."""


@dataclass(frozen=True)
class Axis:
    """From ``low`` to ``high``, with labelled ticks at some values."""

    low: float
    high: float
    ticks: Mapping[float, str]
    is_log: bool = True

    def share(self, value: float) -> float:
        """0 at the low end, 1 at the high end, and nothing beyond."""
        kept = min(max(value, self.low), self.high)
        low, high, here = (math.log(each) if self.is_log else each for each in (self.low, self.high, kept))
        return (here - low) / (high - low)


@dataclass(frozen=True)
class Tick:
    place: str
    label: str


@dataclass(frozen=True)
class Curve:
    """One line; ``dash`` numbers its pattern, the mark is where it meets the rule."""

    name: str
    path: str
    dash: int
    mark_y: str
    label_y: str


@dataclass(frozen=True)
class Chart:
    """All curves in one box; the rule stands at the value that is set."""

    curves: tuple[Curve, ...]
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    rule_x: str
    label_x: int = WIDTH - RIGHT + 8
    left: int = LEFT
    right: int = WIDTH - RIGHT
    top: int = TOP
    bottom: int = HEIGHT - BOTTOM
    width: int = WIDTH
    height: int = HEIGHT


@dataclass(frozen=True)
class Series:
    """The values of one curve, at the places of all, and its value at the rule."""

    name: str
    values: Sequence[float]
    at_rule: float


def chart(x: Axis, y: Axis, places: Sequence[float], series: Sequence[Series], rule: float) -> Chart:
    """Draw ``series`` over ``places``; labels stand at the right, in the order of the curves' ends."""
    ends = [_y(y, one.values[-1]) for one in series]
    labels = spread(ends, LEAST_GAP, TOP + 8, HEIGHT - BOTTOM)
    curves = tuple(
        Curve(one.name, _path(x, y, places, one.values), number, units(_y(y, one.at_rule)), units(label))
        for number, (one, label) in enumerate(zip(series, labels, strict=True))
    )
    return Chart(
        curves,
        tuple(Tick(units(_x(x, value)), label) for value, label in x.ticks.items()),
        tuple(Tick(units(_y(y, value)), label) for value, label in y.ticks.items()),
        units(_x(x, rule)),
    )


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Places near those ``wanted``, in the same order, at least ``gap`` apart, from ``low`` to ``high``.

    There must be room for all of them.
    """
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    places = [0.0] * len(wanted)
    least = low
    for i in order:
        places[i] = least = max(wanted[i], least)
        least += gap
    most = high
    for i in reversed(order):
        places[i] = most = min(places[i], most)
        most -= gap
    return places


def _x(axis: Axis, value: float) -> float:
    return LEFT + axis.share(value) * (WIDTH - LEFT - RIGHT)


def _y(axis: Axis, value: float) -> float:
    return HEIGHT - BOTTOM - axis.share(value) * (HEIGHT - TOP - BOTTOM)


def _path(x: Axis, y: Axis, places: Sequence[float], values: Sequence[float]) -> str:
    points = (
        f"{units(_x(x, place))} {units(_y(y, value))}" for place, value in zip(places, values, strict=True)
    )
    return "M" + "L".join(points)
