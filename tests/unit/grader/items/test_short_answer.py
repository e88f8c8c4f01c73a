from fractions import Fraction

import pytest

from grader.domain.response import YES, Feedback, Response
from grader.errors import ResponseError
from grader.items import grade, variant_of
from tests.item_building import item

ITEM = item("short-answer")
TEXT = "Eight words are enough to be compared with."


def write(text: str = TEXT, **ticks: str) -> Feedback:
    return grade(ITEM, variant_of(ITEM, 1), Response(parts={"text": text, **ticks}))


def test_a_text_waits_for_its_writers_comparison() -> None:
    feedback = write()
    assert feedback.awaits_self_grading
    assert feedback.score.points == 0


def test_each_point_found_counts_up_to_what_is_needed() -> None:
    assert write(compared=YES, one=YES).score.points == Fraction(1)
    assert write(compared=YES, one=YES, two=YES).score.is_full
    assert write(compared=YES, one=YES, two=YES, three=YES).score.is_full


def test_no_point_found_is_a_final_answer_too() -> None:
    feedback = write(compared=YES)
    assert not feedback.awaits_self_grading
    assert feedback.score.points == 0


@pytest.mark.parametrize("text", ["", "Too short.", "x" * 5000])
def test_a_text_too_short_or_too_long_is_no_answer(text: str) -> None:
    with pytest.raises(ResponseError) as caught:
        write(text)
    assert caught.value.part == "text"
