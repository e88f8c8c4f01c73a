"""Scores to weights."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from quizapp.figures.mathematics.softmax import FloatArray, softmax

scores = arrays(np.float64, st.tuples(st.integers(1, 5), st.integers(1, 6)), elements=st.floats(-1e4, 1e4))


@given(scores)
def test_every_row_holds_weights_that_sum_to_one(scores: FloatArray) -> None:
    weights = softmax(scores)
    assert (weights >= 0).all()
    np.testing.assert_allclose(weights.sum(axis=-1), 1.0)


@given(scores, st.floats(-100, 100))
def test_a_constant_added_to_a_row_changes_nothing(scores: FloatArray, shift: float) -> None:
    np.testing.assert_allclose(softmax(scores + shift), softmax(scores), atol=1e-9)


def test_odds_are_the_exponential_of_the_difference() -> None:
    low, high = softmax(np.array([0.0, np.log(3.0)]))
    assert np.isclose(high / low, 3.0)
