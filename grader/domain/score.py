"""Points from a rubric."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Score:
    """``points`` of ``max_points``, exact: thirds of a point add up."""

    points: Fraction
    max_points: Fraction

    def __post_init__(self) -> None:
        if not 0 <= self.points <= self.max_points:
            raise ValueError(f"{self.points} points of {self.max_points}")

    def __add__(self, other: "Score") -> "Score":
        return Score(self.points + other.points, self.max_points + other.max_points)

    @property
    def is_full(self) -> bool:
        return self.points == self.max_points

    @classmethod
    def total(cls, scores: Iterable["Score"]) -> "Score":
        return sum(scores, cls(Fraction(0), Fraction(0)))
