"""What is left of words in states: against simulation, the other closed form, and the bound of capacity."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.figures.mathematics.recall import NOISE, WORD, encoder, recall, shares, state_maps


def test_the_map_of_a_state_is_the_encoder_run_word_by_word() -> None:
    weights, words = encoder(8), np.random.default_rng(1).normal(size=(5, WORD))
    state = np.zeros(8)
    for word in words:
        state = weights.w @ state + weights.u @ word
    np.testing.assert_allclose(state_maps(weights, 5)[-1] @ words.ravel(), state)


def test_shares_are_those_that_guessing_by_regression_reaches() -> None:
    """Many noisy states of random words; least squares from state to words, and the variance it explains."""
    known, generator = state_maps(encoder(8), 3)[-1], np.random.default_rng(2)
    words = generator.normal(size=(20_000, 3 * WORD))
    states = words @ known.T + NOISE * generator.normal(size=(20_000, 8))
    guess = states @ np.linalg.lstsq(states, words, rcond=None)[0]
    explained = 1 - ((words - guess) ** 2).mean(axis=0) / words.var(axis=0)
    np.testing.assert_allclose(shares(known), explained.reshape(3, WORD).mean(axis=1), atol=0.02)


def test_shares_are_the_same_when_the_states_covariance_is_inverted_instead() -> None:
    known = state_maps(encoder(8), 4)[-1]
    recovered = known.T @ np.linalg.inv(known @ known.T + NOISE**2 * np.eye(8)) @ known
    np.testing.assert_allclose(shares(known), recovered.diagonal().reshape(4, WORD).mean(axis=1))


@settings(max_examples=15)
@given(st.sampled_from([8, 16, 32]), st.integers(4, 24))
def test_one_state_never_holds_more_than_its_width(d: int, n: int) -> None:
    left = recall(d, n, tick=3)
    for each in (left.one_per_input, left.last_state):
        assert WORD * each.sum() <= d
    assert ((left.attention > 0) & (left.attention < 1)).all()


def test_what_has_not_been_read_is_not_known() -> None:
    np.testing.assert_allclose(recall(16, 7, tick=3).one_per_input[4:], 0, atol=1e-12)


def test_the_last_state_loses_the_first_word_as_the_sentence_grows_and_attention_does_not() -> None:
    short, long = recall(16, 4, tick=3), recall(16, 24, tick=3)
    assert short.last_state[0] > 0.5
    assert long.last_state[0] < 0.01
    assert long.attention[0] == pytest.approx(short.attention[0])
