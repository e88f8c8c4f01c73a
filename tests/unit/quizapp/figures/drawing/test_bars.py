"""Scores and weights as bars."""

import math

import pytest

from quizapp.figures.drawing.bars import SCORES, WEIGHTS, bars, number


def test_scores_share_a_scale_and_start_at_zero() -> None:
    picture = bars(["a", "b"], [4.0, -2.0], [0.9, 0.1])
    assert [float(row.score_width) for row in picture.rows] == [SCORES / 2, SCORES / 4]
    assert float(picture.rows[0].score_x) == picture.zero
    assert float(picture.rows[1].score_x) == picture.zero - SCORES / 4


def test_a_weight_of_one_fills_its_column_and_what_is_no_number_has_no_bar() -> None:
    assert [row.weight_width for row in bars(["a", "b"], [1.0, 1.0], [1.0, math.nan]).rows] == [
        str(WEIGHTS),
        "0",
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0.00"), (-1.5, "−1.50"), (1007.6, "1007.60"), (1e9, "1.0e+09"), (2e-7, "2.0e−07")],
)
def test_a_number_is_told_in_few_signs(value: float, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize(("value", "text"), [(math.inf, "inf"), (-math.inf, "−inf"), (math.nan, "nan")])
def test_what_is_no_number_has_the_name_that_numpy_prints(value: float, text: str) -> None:
    assert number(value) == text
