from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.errors import ResponseError
from grader.items.number import read_number


@pytest.mark.parametrize("text", ["2/5", "0.4", "0,4", "40 %", "40%", "4 / 10", "0.40", "+0.4"])
def test_spellings_of_two_fifths_are_equal(text: str) -> None:
    assert read_number(text).value == Fraction(2, 5)


@pytest.mark.parametrize(
    ("text", "value"),
    [("−3", -3), ("-3", -3), ("1 024", 1024), ("1\u202f024", 1024), ("1.5/3", Fraction(1, 2))],
)
def test_numbers_are_read_as_people_write_them(text: str, value: int) -> None:
    assert read_number(text).value == value


@pytest.mark.parametrize(
    "text",
    ["", "abc", "1/0", "1,024", "1e999999999", "--1", "2/", "nan", "__import__('os')", "9" * 100, "1 2 3"],
)
def test_what_is_no_number_is_met_by_a_sentence(text: str) -> None:
    with pytest.raises(ResponseError, match=r"\.$") as caught:
        read_number(text, "a")
    assert caught.value.part == "a"


def test_three_decimals_count_as_rounded() -> None:
    assert read_number("0.333").matches(Fraction(1, 3))
    assert read_number("33.3 %").matches(Fraction(1, 3))


def test_two_decimals_do_not() -> None:
    assert not read_number("0.33").matches(Fraction(1, 3))


def test_a_decimal_rounded_wrongly_does_not_match() -> None:
    assert not read_number("0.334").matches(Fraction(1, 3))


def test_a_tolerance_is_relative() -> None:
    assert read_number("104").matches(Fraction(100), Fraction(1, 20))
    assert not read_number("106").matches(Fraction(100), Fraction(1, 20))


@given(st.fractions(max_denominator=10**6, min_value=-(10**6), max_value=10**6))
def test_every_fraction_reads_back(value: Fraction) -> None:
    assert read_number(str(value)).matches(value)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        read_number(text)
        is_refused = False
    except ResponseError:
        is_refused = True
    assert is_refused or any(character.isdigit() for character in text)
