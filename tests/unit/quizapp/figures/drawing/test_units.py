"""Lengths as text."""

import pytest
from django.utils import translation

from quizapp.figures.drawing.units import text_width, units


@pytest.mark.parametrize(("value", "text"), [(3.0, "3"), (2.25, "2.2"), (-0.04, "-0"), (10.0, "10")])
def test_a_length_is_told_to_a_tenth(value: float, text: str) -> None:
    assert units(value) == text


def test_german_puts_no_comma_into_a_length() -> None:
    with translation.override("de"):
        assert units(2.5) == "2.5"


def test_the_longest_word_sets_the_width() -> None:
    assert text_width(["a", "abc", "ab"]) == text_width(["abc"])
