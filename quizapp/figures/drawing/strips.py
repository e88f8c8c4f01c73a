"""A vector as a strip of bars: up from a base line where a number is positive, else down."""

from collections.abc import Iterable
from dataclasses import dataclass

from quizapp.figures.drawing.units import units

STEP = 10
"""From one bar to the next."""
BAR = 8
HALF = 14
"""The height of a 1."""


@dataclass(frozen=True)
class Strip:
    """Two paths: the bars, and the line that they stand on."""

    bars: str
    base: str


def strip_width(count: int) -> int:
    return STEP * count


def strip(numbers: Iterable[float], x: float, y: float) -> Strip:
    """Bars from ``x`` on around the base line ``y``; 1 and −1 fill the height, and so does what is beyond."""
    heights = [HALF * min(max(number, -1.0), 1.0) for number in numbers]
    bars = "".join(
        f"M{units(x + STEP * i)} {units(y)}h{BAR}v{units(-height)}h-{BAR}z"
        for i, height in enumerate(heights)
    )
    return Strip(bars, f"M{units(x - 1)} {units(y)}h{strip_width(len(heights))}")
