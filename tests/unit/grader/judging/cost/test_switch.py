"""When a larger run gives a program away."""

from fractions import Fraction

import numpy as np
import pytest

from grader.judging.cost.fit import Fitted
from grader.judging.cost.polynomial import Polynomial
from grader.judging.cost.runs import Run
from grader.judging.cost.switch import Quantity

SQUARE = Fitted(Polynomial.of(("n",), {(2,): Fraction(1)}), exact=True)
SIZES = {"n": 100}


def run(operations: int = 0, peak: int = 0) -> Run:
    return Run(np.array([[0, operations, 0, 0, 0]]), peak, 0, 0, ())


@pytest.mark.parametrize(
    ("counted", "given_away"), [(9000, False), (10_000, False), (12_000, False), (13_000, True)]
)
def test_a_quarter_more_than_the_formula_is_allowed(counted: int, given_away: bool) -> None:
    assert Quantity("operations", (SQUARE,)).leaves(SIZES, run(counted)) is given_away


def test_without_a_formula_nothing_is_given_away() -> None:
    unknown = Fitted(SQUARE.polynomial, exact=False)
    assert not Quantity("operations", (unknown,)).leaves(SIZES, run(10**9))


def test_a_higher_peak_is_given_away() -> None:
    assert Quantity("memory", (SQUARE,)).leaves(SIZES, run(peak=2_000_000))
    assert not Quantity("memory", (SQUARE,)).leaves(SIZES, run(peak=900_000))


def test_the_peak_is_that_of_the_place_which_holds_the_most_there() -> None:
    """Of an image with few large patches it is the pixels, of one with many small patches the weights."""
    line = Fitted(Polynomial.of(("n",), {(1,): Fraction(300_000)}), exact=True)
    assert not Quantity("memory", (SQUARE, line)).leaves(SIZES, run(peak=20_000_000))
    assert Quantity("memory", (SQUARE,)).leaves(SIZES, run(peak=20_000_000))
