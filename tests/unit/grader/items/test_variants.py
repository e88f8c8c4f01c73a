import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.items import next_seed, variant_of
from tests.item_building import TYPES, item


@given(st.sampled_from(TYPES), st.integers(min_value=0, max_value=2**31))
def test_the_same_seed_draws_the_same_variant(type_: str, seed: int) -> None:
    assert variant_of(item(type_), seed) == variant_of(item(type_), seed)


def test_another_item_draws_another_order_from_the_same_seed() -> None:
    orders = {variant_of(item("multi", id=f"q{number}"), 1).shown for number in range(20)}
    assert len(orders) > 1


def test_a_draw_shows_as_many_options_as_it_says() -> None:
    drawn = item("multi", draw={"right": 1, "wrong": 1})
    shown = variant_of(drawn, 1).shown
    assert len(shown) == 2
    assert len({"good", "fine"} & set(shown)) == 1


def test_distractors_are_drawn() -> None:
    steps = {"wake", "wash", "eat", "leave"}
    assert set(variant_of(item("ordering", drawn_distractors=0), 1).shown) == steps


@pytest.mark.parametrize("type_", ["single", "multi", "ordering", "matching", "complexity"])
def test_the_next_seed_draws_something_else(type_: str) -> None:
    asked = item(type_)
    following = next_seed(asked, 1)
    assert following is not None
    assert variant_of(asked, following) != variant_of(asked, 1)


@pytest.mark.parametrize("type_", ["short-answer", "numeric"])
def test_an_item_without_a_draw_has_no_next_variant(type_: str) -> None:
    assert next_seed(item(type_), 1) is None
