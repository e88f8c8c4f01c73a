"""Softmax slowed down, where it holds and where it breaks."""

import math
from fractions import Fraction

import numpy as np
import pytest

from quizapp.figures.mathematics.softmax_steps import (
    WIDEST,
    dot_products,
    softmax_steps,
    steepest_slope,
    weights_by_temperature,
    worth,
)

SCORES = np.array([0.0, math.log(2), math.log(5)])  # weights 1/8, 2/8, 5/8


@pytest.mark.parametrize("shift", [0, 10, 100, 1000, -1000])
def test_with_the_maximum_off_no_shift_changes_a_weight(shift: float) -> None:
    weights = softmax_steps(SCORES, shift=shift, takes_maximum_off=True).weights
    np.testing.assert_allclose(weights, [1 / 8, 2 / 8, 5 / 8], rtol=1e-12)


def test_with_the_maximum_on_a_large_shift_overflows_and_a_small_one_leaves_nothing() -> None:
    over = softmax_steps(SCORES, shift=1000, takes_maximum_off=False)
    under = softmax_steps(SCORES, shift=-1000, takes_maximum_off=False)
    assert np.isinf(over.powers).all()
    assert (under.powers == 0).all()
    assert np.isnan(over.weights).all()
    assert np.isnan(under.weights).all()


def test_a_wider_query_begins_with_the_narrower_one() -> None:
    generator = np.random.default_rng(157).normal(size=(6, WIDEST))
    by_loops = [sum(generator[0, i] * generator[j, i] for i in range(16)) for j in range(1, 6)]
    np.testing.assert_allclose(dot_products(16), by_loops)


def test_scores_spread_like_the_root_of_the_width() -> None:
    ratios = [dot_products(width).std() / width**0.5 for width in (16, 64, 256, 1024)]
    assert all(0.5 < ratio < 2 for ratio in ratios)


def test_temperature_divides_the_scores() -> None:
    (halved,) = weights_by_temperature(SCORES, np.array([0.5]))
    squares = [Fraction(1), Fraction(4), Fraction(25)]
    np.testing.assert_allclose(halved, [float(square / sum(squares)) for square in squares])


def test_a_uniform_row_is_worth_all_and_a_one_hot_row_one() -> None:
    assert worth(np.full(5, 0.2)) == pytest.approx(5)
    assert worth(np.array([0.0, 1.0])) == pytest.approx(1)


def test_the_slope_is_that_of_a_small_step() -> None:
    step = 1e-6
    for i in range(3):
        moved = SCORES + step * (np.arange(3) == i)
        rise = softmax_steps(moved, shift=0, takes_maximum_off=True).weights[i] - [1 / 8, 2 / 8, 5 / 8][i]
        assert rise / step <= steepest_slope(np.array([1 / 8, 2 / 8, 5 / 8])) + 1e-5
    assert steepest_slope(np.array([1 / 8, 2 / 8, 5 / 8])) == pytest.approx(15 / 64)
