from fractions import Fraction

import pytest

from grader.domain.response import Feedback, Response
from grader.errors import ResponseError
from grader.items import grade, variant_of
from tests.item_building import item

NUMERIC, MATRIX = item("numeric"), item("matrix")


def numbers(a: str, b: str) -> Feedback:
    return grade(NUMERIC, variant_of(NUMERIC, 1), Response(parts={"a": a, "b": b}))


def matrix(*cells: str) -> Feedback:
    names = ("r1c1", "r1c2", "r2c1", "r2c2")
    return grade(MATRIX, variant_of(MATRIX, 1), Response(parts=dict(zip(names, cells, strict=True))))


def test_each_number_is_a_part() -> None:
    feedback = numbers("0.4", "7")
    assert [part.right for part in feedback.parts] == [True, False]
    assert feedback.score.points == Fraction(1)


def test_a_tolerance_belongs_to_one_field() -> None:
    assert numbers("40 %", "104").score.is_full
    assert not numbers("0.41", "100").parts[0].right


def test_a_number_that_fits_a_misconception_brings_its_sentence() -> None:
    assert [mistake.id for mistake in numbers("5/2", "100").misconceptions] == ["M-ONE"]


def test_a_misconception_in_two_fields_needs_both() -> None:
    assert [mistake.id for mistake in numbers("2/5", "10").misconceptions] == ["M-TWO"]
    assert numbers("1", "10").misconceptions == ()


def test_a_right_answer_is_never_a_misconception() -> None:
    assert numbers("2/5", "100").misconceptions == ()


def test_a_missing_number_names_its_field() -> None:
    with pytest.raises(ResponseError) as caught:
        numbers("2/5", " ")
    assert caught.value.part == "b"


def test_a_matrix_is_scored_cell_by_cell() -> None:
    feedback = matrix("1/3", "2/3", "1/2", "1/3")
    assert feedback.score.points == Fraction(3)
    assert feedback.sentences == ("3 of 4 parts are right.",)


def test_fractions_need_not_be_reduced() -> None:
    assert matrix("2/6", "4/6", "2/4", "0.5").score.is_full


def test_a_matrix_that_fits_a_misconception_brings_its_sentence() -> None:
    assert [mistake.id for mistake in matrix("1", "2", "1", "1").misconceptions] == ["M-ONE"]
