"""Embeddings made from letters."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures.mathematics.made_up import LARGEST, embed


@given(st.lists(st.text(min_size=1), min_size=1, max_size=8))
def test_numbers_stay_within_the_range_and_have_one_decimal(words: list[str]) -> None:
    numbers = embed(words, 3)
    assert numbers.shape == (len(words), 3)
    assert (np.abs(numbers) <= LARGEST).all()
    np.testing.assert_array_equal(numbers, np.round(numbers, 1))


def test_a_word_has_the_same_numbers_in_every_sentence_and_case() -> None:
    np.testing.assert_array_equal(embed(["Boat", "home"], 3)[0], embed(["big", "boat"], 3)[1])


def test_words_differ() -> None:
    assert not np.array_equal(*embed(["boat", "home"], 3))
