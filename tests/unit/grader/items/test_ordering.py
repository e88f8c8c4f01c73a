from fractions import Fraction

import pytest

from grader.domain.response import Feedback, Response
from grader.errors import ResponseError
from grader.items import grade, variant_of
from tests.item_building import item

ITEM = item("ordering")
CHAIN = [
    {"id": "wake", "text": "Wake"},
    {"id": "wash", "text": "Wash", "after": ["wake"]},
    {"id": "leave", "text": "Leave", "after": ["wash"]},
]


def place(**places: str) -> Feedback:
    return grade(ITEM, variant_of(ITEM, 1), Response(parts=places))


@pytest.mark.parametrize(("wash", "eat"), [("2", "3"), ("3", "2")])
def test_every_order_that_the_steps_allow_is_right(wash: str, eat: str) -> None:
    assert place(wake="1", wash=wash, eat=eat, leave="4").score.is_full


def test_gaps_between_places_do_not_matter() -> None:
    assert place(wake="1", wash="3", eat="4", leave="5").score.is_full


def test_a_step_before_what_it_needs_is_wrong_alone() -> None:
    feedback = place(wake="2", wash="1", eat="3", leave="4")
    assert [part.part for part in feedback.parts if not part.right] == ["wash"]
    assert feedback.score.points == Fraction(3)


def test_a_missing_step_spoils_those_that_need_it() -> None:
    assert place(wash="1", eat="2", leave="3").score.points == Fraction(1)


def test_a_distractor_costs_a_step_and_names_its_misconception() -> None:
    feedback = place(wake="1", wash="2", eat="3", leave="4", sleep="5")
    assert feedback.score.points == Fraction(3)
    assert [mistake.id for mistake in feedback.misconceptions] == ["M-ONE"]


def test_two_steps_cannot_share_a_place() -> None:
    with pytest.raises(ResponseError, match="place 1"):
        place(wake="1", wash="1")


@pytest.mark.parametrize("text", ["first", "-1", "1.5", "²", "9999"])
def test_a_place_must_be_a_number(text: str) -> None:
    with pytest.raises(ResponseError, match="is no place") as caught:
        place(wake=text)
    assert caught.value.part == "wake"


def test_no_place_at_all_is_no_answer() -> None:
    with pytest.raises(ResponseError):
        place(wake="")


def test_where_a_step_is_not_drawn_those_before_it_count() -> None:
    chain = item("ordering", steps=CHAIN, distractors=[], drawn_steps=2)
    seed = next(seed for seed in range(50) if set(variant_of(chain, seed).shown) == {"wake", "leave"})
    feedback = grade(chain, variant_of(chain, seed), Response(parts={"wake": "2", "leave": "1"}))
    assert [(part.part, part.right) for part in feedback.parts] == [("wake", True), ("leave", False)]


def test_a_step_far_down_does_not_stand_for_a_missing_one() -> None:
    feedback = place(wash="1", eat="2", leave="99")
    assert [part.part for part in feedback.parts if part.right] == ["leave", "sleep"]
