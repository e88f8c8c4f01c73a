from fractions import Fraction
from typing import get_args

import pytest

from grader.domain.generator import Mutant
from grader.domain.response import YES, Feedback, Response
from grader.errors import ResponseError
from grader.items import grade, variant_of
from tests.item_building import item

SINGLE, MULTI = item("single"), item("multi")


def choose(option: str) -> Feedback:
    return grade(SINGLE, variant_of(SINGLE, 1), Response(parts={"choice": option}))


def tick(*options: str) -> Feedback:
    return grade(MULTI, variant_of(MULTI, 1), Response(parts=dict.fromkeys(options, YES)))


def test_the_right_option_earns_all_points() -> None:
    assert choose("good").score.is_full


def test_a_wrong_option_names_its_misconception() -> None:
    (mistake,) = choose("bad").misconceptions
    assert (mistake.id, mistake.sentence) == ("M-ONE", "The first mistake.")


def test_a_wrong_option_without_misconception_has_its_own_sentence() -> None:
    assert choose("worse").parts[0].sentence == "No."


@pytest.mark.parametrize("option", ["", "unknown"])
def test_a_choice_must_be_among_those_shown(option: str) -> None:
    with pytest.raises(ResponseError, match="Choose one"):
        choose(option)


def test_an_option_that_was_not_drawn_cannot_be_chosen() -> None:
    drawn = item("single", draw={"right": 1, "wrong": 0})
    with pytest.raises(ResponseError):
        grade(drawn, variant_of(drawn, 1), Response(parts={"choice": "bad"}))


def test_half_of_the_right_options_earn_half_of_the_points() -> None:
    assert tick("good").score.points == Fraction(1)


def test_a_wrong_tick_costs_a_right_one() -> None:
    assert tick("good", "fine", "bad").score.points == Fraction(1)


def test_ticking_everything_earns_nothing() -> None:
    assert tick("good", "fine", "bad", "worse").score.points == 0


def test_points_never_fall_below_zero() -> None:
    assert tick("bad", "worse").score.points == 0


def test_each_ticked_misconception_is_named() -> None:
    assert [mistake.id for mistake in tick("good", "bad").misconceptions] == ["M-ONE"]


def test_a_wrong_option_left_alone_is_a_right_part() -> None:
    assert {part.part: part.right for part in tick("good").parts} == {
        "good": True,
        "fine": False,
        "bad": True,
        "worse": True,
    }


def test_no_tick_at_all_is_no_answer() -> None:
    with pytest.raises(ResponseError, match="at least one"):
        tick()


DECIDED = item(
    "single",
    options=[{"id": mutant, "text": mutant} for mutant in get_args(Mutant)],
    draw={"right": 1, "wrong": 3},
    generator={"name": "faulty-mask"},
)


def test_where_the_draw_decides_its_key_alone_is_right() -> None:
    variant = variant_of(DECIDED, 1)
    scores = {
        option: grade(DECIDED, variant, Response(parts={"choice": option})).score for option in variant.shown
    }
    assert [option for option, score in scores.items() if score.is_full] == [variant.key["choice"]]
    assert len(scores) == 4


def test_a_generator_gives_the_options_their_values() -> None:
    drawn = item("single", generator={"name": "weight-rows"}, stem="{{valid}}")
    assert "," in variant_of(drawn, 1).fill(drawn.stem)
    assert set(variant_of(drawn, 1).shown) == {"good", "bad", "worse"}
