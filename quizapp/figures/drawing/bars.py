"""Rows with two bars each: a score to either side of zero, and the weight that softmax makes of it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.common.numbers import localized
from quizapp.figures.drawing.units import ROW, units

NAME, SCORES, WEIGHTS = 52, 100, 96
"""The widths of the three columns; the numbers stand to the right of each."""
NUMBER = 60
BAR = 18
LEAST_SCALE = 2.0
"""The score that fills the column where all are smaller."""


@dataclass(frozen=True)
class BarRow:
    """One key; widths are empty where there is no number to draw."""

    name: str
    y: int
    score: str
    score_x: str
    score_width: str
    weight: str
    weight_width: str


@dataclass(frozen=True)
class Bars:
    """The whole drawing."""

    rows: tuple[BarRow, ...]
    zero: int
    weights_x: int
    top: int = ROW
    width: int = NAME + SCORES + NUMBER + WEIGHTS + NUMBER
    bar: int = BAR

    @property
    def height(self) -> int:
        return self.top + ROW * len(self.rows)

    @property
    def scores_end(self) -> int:
        return self.weights_x - 10


def bars(names: Sequence[str], scores: Sequence[float], weights: Sequence[float]) -> Bars:
    """Scores on one scale, weights from 0 to 1; a weight that is no number has no bar."""
    zero = NAME + SCORES // 2
    scale = SCORES / 2 / max(LEAST_SCALE, *(abs(score) for score in scores))
    rows = tuple(
        BarRow(
            name=name,
            y=ROW + ROW * i,
            score=number(score),
            score_x=units(zero + min(score, 0.0) * scale),
            score_width=units(abs(score) * scale),
            weight=number(weight),
            weight_width=units(weight * WEIGHTS) if math.isfinite(weight) else "0",
        )
        for i, (name, score, weight) in enumerate(zip(names, scores, weights, strict=True))
    )
    return Bars(rows, zero, weights_x=NAME + SCORES + NUMBER)


def number(value: float) -> str:
    """Three digits; very large and very small ones as powers of ten, what is no number by numpy's name."""
    if not math.isfinite(value):
        return str(value).replace("-", "−")
    digits = f"{value:.2f}" if value == 0 or 0.005 <= abs(value) < 1e5 else f"{value:.1e}"
    return localized(digits.replace("-", "−"))
