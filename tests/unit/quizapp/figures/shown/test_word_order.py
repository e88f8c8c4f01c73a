"""What the figure of word order shows for a query."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures.mathematics.made_up import embed
from quizapp.figures.shown.word_order import ORDER, context, outputs, permutation

orders = st.sampled_from(list(ORDER.options))


@given(orders, st.integers(1, 8))
def test_every_order_has_every_place_once(order: str, n: int) -> None:
    assert sorted(permutation(order, n)) == list(range(n))


def test_the_first_shuffle_shown_turns_the_bite_round() -> None:
    assert context({})["shuffled"] == "the man bites the dog"


@given(orders, st.lists(st.text("abcdef", min_size=1, max_size=3), min_size=1, max_size=8))
def test_without_positions_no_shuffle_changes_a_vector(order: str, words: list[str]) -> None:
    moved = permutation(order, len(words))
    before, after = (outputs(embed(each, 4), False) for each in (words, [words[i] for i in moved]))
    np.testing.assert_allclose(after, before[moved], atol=1e-12)


def test_without_positions_all_outputs_are_said_to_be_the_same() -> None:
    shown = context({"order": "reversed"})
    assert shown["same"] == shown["count"] == 5


def test_with_positions_they_are_not() -> None:
    assert context({"order": "reversed", "positions": "on"})["same"] < 5


def test_a_word_that_stands_twice_has_two_outputs_only_with_positions() -> None:
    assert context({})["twins"] == "the"
    assert context({})["twin_difference"] == pytest.approx(0)
    assert context({"positions": "on"})["twin_difference"] > 0.1


def test_in_the_order_as_written_nothing_differs_even_with_positions() -> None:
    assert context({"order": "kept", "positions": "on"})["same"] == 5


@given(st.dictionaries(st.sampled_from(["sentence", "preset", "order", "positions"]), st.text(max_size=30)))
def test_no_query_breaks_the_figure(query: dict[str, str]) -> None:
    shown = context(query)
    assert len(shown["rows"]) == shown["count"]
