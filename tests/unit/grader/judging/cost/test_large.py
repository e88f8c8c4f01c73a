"""The run beyond the grid: where it is, and when it gives a program away."""

from fractions import Fraction

import numpy as np
import pytest

from grader.judging.cost.fit import Fitted
from grader.judging.cost.grid import Grid
from grader.judging.cost.large import Large, leaves, peak_leaves
from grader.judging.cost.polynomial import Polynomial
from grader.judging.cost.runs import Run

SQUARE = Polynomial.of(("n",), {(2,): Fraction(1)})
SIZES = {"n": 100}


def large(peak: int = 0) -> Large:
    return Large(SIZES, Run(np.zeros((1, 5), np.int64), peak, 0, 0, ()))


@pytest.mark.parametrize(
    ("counted", "given_away"), [(9000, False), (10_000, False), (12_000, False), (13_000, True)]
)
def test_a_quarter_more_than_the_formula_is_allowed(counted: int, given_away: bool) -> None:
    assert leaves(Fitted(SQUARE, exact=True), large(), counted) is given_away


def test_without_a_formula_nothing_is_given_away() -> None:
    assert not leaves(Fitted(SQUARE, exact=False), large(), 10**9)


def test_a_higher_peak_is_given_away() -> None:
    assert peak_leaves(SQUARE, large(peak=2_000_000))
    assert not peak_leaves(SQUARE, large(peak=900_000))


@pytest.mark.parametrize("seed", range(5))
def test_the_sizes_are_beyond_the_grid_and_drawn(seed: int) -> None:
    grid = Grid(("n", "d"))
    sizes = grid.large(300, np.random.default_rng(seed))
    assert sizes["n"] == 300
    assert 5 <= sizes["d"] <= 8
