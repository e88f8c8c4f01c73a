from fractions import Fraction

import pytest

from grader.domain.response import Feedback, Response
from grader.errors import ResponseError
from grader.items import grade, variant_of
from tests.item_building import item

ITEM = item("matching")


def pair(**pairs: str) -> Feedback:
    return grade(ITEM, variant_of(ITEM, 1), Response(parts=pairs))


def test_each_pair_is_a_part() -> None:
    assert pair(cat="meow", dog="meow").score.points == Fraction(1)


def test_a_known_mix_up_is_named_once() -> None:
    assert [mistake.id for mistake in pair(cat="woof", dog="meow").misconceptions] == ["M-ONE"]


@pytest.mark.parametrize("target", ["", "moo"])
def test_a_prompt_without_partner_is_named(target: str) -> None:
    with pytest.raises(ResponseError) as caught:
        pair(cat="meow", dog=target)
    assert caught.value.part == "dog"


def test_only_prompts_that_were_drawn_count() -> None:
    drawn = item("matching", drawn_prompts=1)
    variant = variant_of(drawn, 1)
    (shown,) = variant.shown
    right = {"cat": "meow", "dog": "woof"}[shown]
    assert grade(drawn, variant, Response(parts={shown: right})).score.is_full


def test_a_generator_gives_the_targets_their_values() -> None:
    drawn = item("matching", generator={"name": "arithmetic", "draws": {"n": [7]}})
    assert variant_of(drawn, 1).values == {"n": "7"}
    assert set(variant_of(drawn, 1).shown) == {"cat", "dog"}
