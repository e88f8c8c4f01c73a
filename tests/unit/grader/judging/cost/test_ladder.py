"""Counts without a formula: what grows past its target twice is too dear, noise is not."""

from collections.abc import Callable
from fractions import Fraction
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.domain.report import CheckReport
from grader.judging.cost.fit import Fitted
from grader.judging.cost.grid import Grid
from grader.judging.cost.judge import Mark, Part, judge
from grader.judging.cost.ladder import DRAWS, FACTOR, RUNGS, Ladder
from grader.judging.cost.polynomial import Polynomial
from grader.judging.cost.runs import Run

GRID = Grid(("n", "d"))
SQUARE = Polynomial.of(GRID.written, {(2, 0, 0): Fraction(1)})
UNKNOWN = Part(Fitted(SQUARE, exact=False))


def ladder(count: Callable[[int], float]) -> Ladder:
    """``count`` of operations by length, asked once for each run."""
    rungs = []
    for length in (24 * FACTOR**rung for rung in range(RUNGS)):
        sizes = [{"n": length + draw % 2, "d": 3} for draw in range(DRAWS)]
        rungs.append(tuple((size, run(count(size["n"]))) for size in sizes))
    return Ladder("n", tuple(rungs))


def run(operations: float) -> Run:
    return Run(np.array([[0, int(operations), 0, 0, 0]]), 0, 0, 0, ())


@pytest.mark.parametrize("power", [2.75, 3, 4])
def test_a_higher_power_than_the_target_outgrows_it(power: float) -> None:
    assert ladder(lambda n: n**power).outgrows("operations", SQUARE)


@pytest.mark.parametrize(
    "count", [lambda n: n**2, lambda n: n, lambda n: n**2 * np.log2(n), lambda n: n**2 + 99 * n]
)
def test_the_target_and_a_little_more_do_not(count: Callable[[int], float]) -> None:
    assert not ladder(count).outgrows("operations", SQUARE)


def test_a_step_up_between_two_lengths_is_not_growth() -> None:
    assert not ladder(lambda n: n**2 * (20 if n > 50 else 1)).outgrows("operations", SQUARE)


@given(st.integers(), st.floats(1, 16))
def test_noise_below_a_bound_never_outgrows(seed: int, bound: float) -> None:
    rng = Random(seed)
    noisy = ladder(lambda n: n**2 * rng.uniform(bound / FACTOR, bound))
    assert not noisy.outgrows("operations", SQUARE)


@given(st.integers())
def test_noise_does_not_hide_growth(seed: int) -> None:
    rng = Random(seed)
    assert ladder(lambda n: n**3 * rng.choice([1, 1.3])).outgrows("operations", SQUARE)


def judged(*ladders: Ladder) -> CheckReport:
    return judge(GRID, Mark("operations", "operations", 2.0, "n^2"), [UNKNOWN], None, ladders)


def test_growth_without_a_formula_loses_the_points_and_is_told_in_numbers() -> None:
    report = judged(ladder(lambda n: n**3))
    assert report.score == 0.0
    assert report.message == (
        "The operations follow no exact formula, but grow faster than n², which the task asks for: "
        "they are up to 25, 97 and 385 times as many with n = 24, 96 and 384."
    )


def test_without_growth_they_are_kept() -> None:
    assert judged(ladder(lambda n: n**2)).score == 2.0
