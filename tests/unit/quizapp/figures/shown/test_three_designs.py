"""What the figure of the three designs shows for a query."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures.shown.three_designs import GROWING, context


def test_every_sentence_starts_alike_grows_and_ends_with_the_verb() -> None:
    words = [each.split() for each in GROWING]
    assert all(each[:3] == words[0][:3] and each[-1] == "helfen" for each in words)
    assert [len(each) for each in words] == sorted({len(each) for each in words})
    assert all(set(shorter) <= set(longer) for shorter, longer in pairwise(words))


@pytest.mark.parametrize("length", range(len(GROWING)))
def test_design_a_knows_the_verb_only_where_it_is_the_fourth_word(length: int) -> None:
    assert (context({"length": str(length)})["last_left"][0] == "0 %") is (length > 0)


def test_both_recurrent_designs_hand_over_one_state_and_attention_all() -> None:
    states = [[bar.state for bar in column.bars] for column in context({"length": "1"})["columns"].columns]
    assert states == [
        ["kept", "kept", "kept", "handed", "none"],
        ["kept", "kept", "kept", "kept", "handed"],
        ["handed"] * 5,
    ]


def test_one_state_holds_no_more_words_than_it_has_room_for() -> None:
    for d in ("8", "16", "32"):
        shown = context({"length": "6", "d": d})
        assert shown["worth"] <= shown["capacity"] == int(d) / 4


def test_a_longer_sentence_fades_more_words() -> None:
    faded = [len(context({"length": str(length)})["faded"]) for length in range(len(GROWING))]
    assert faded == sorted(faded)
    assert faded[0] == 0


@given(st.dictionaries(st.sampled_from(["length", "d"]), st.text(max_size=5)))
def test_no_query_breaks_the_figure(query: dict[str, str]) -> None:
    shown = context(query)
    assert len(shown["rows"]) == shown["n"]
