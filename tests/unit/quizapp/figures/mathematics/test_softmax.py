"""Scores to weights."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from quizapp.figures.mathematics.softmax import FloatArray, masked_softmax, softmax

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


@given(scores, st.data())
def test_masked_weights_are_exactly_zero_and_the_rest_is_softmax_of_what_is_left(
    scores: FloatArray, data: st.DataObject
) -> None:
    allowed = data.draw(arrays(np.bool_, scores.shape))
    weights = masked_softmax(scores, allowed)
    for row, row_weights, row_allowed in zip(scores, weights, allowed, strict=True):
        assert (row_weights[~row_allowed] == 0).all()
        if row_allowed.any():
            np.testing.assert_allclose(row_weights[row_allowed], softmax(row[row_allowed]))


def test_a_row_that_may_look_nowhere_has_only_zeros() -> None:
    assert masked_softmax(np.ones((1, 3)), np.zeros((1, 3), dtype=np.bool_)).tolist() == [[0, 0, 0]]
