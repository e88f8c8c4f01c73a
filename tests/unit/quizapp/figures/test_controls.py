"""Controls read themselves from a query, and fall back on their defaults."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures.controls import Choice, Slider, Switch

WORDS = Choice.of("word", "Word", ["a", "b", "c"], default=1)
LENGTH = Slider("length", "Length", low=-2, high=5, default=3)
MASK = Switch("mask", "Mask")


@pytest.mark.parametrize(("given_", "read"), [("2", "2"), ("3", "1"), ("-1", "1"), ("two", "1"), (None, "1")])
def test_a_choice_outside_its_options_is_the_default(given_: str | None, read: str) -> None:
    assert WORDS.read({} if given_ is None else {"word": given_}) == read


def test_a_choice_marks_the_option_chosen() -> None:
    options = WORDS.control("2").state["options"]
    assert options == [("0", "a", False), ("1", "b", False), ("2", "c", True)]


@pytest.mark.parametrize(("given_", "read"), [("5", 5), ("-2", -2), ("900", 5), ("-900", -2), ("4.5", 3)])
def test_a_slider_keeps_within_its_ends(given_: str, read: int) -> None:
    assert LENGTH.read({"length": given_}) == read


@given(st.text())
def test_no_text_breaks_a_slider(text: str) -> None:
    assert LENGTH.low <= LENGTH.read({"length": text}) <= LENGTH.high


def test_a_number_without_end_is_the_default() -> None:
    assert LENGTH.read({"length": "9" * 5000}) == 3


def test_a_box_that_sends_nothing_is_not_ticked() -> None:
    assert not MASK.read({})
    assert MASK.read({"mask": "on"})
