"""What holds for every type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.domain.response import Feedback, Response
from grader.errors import ResponseError
from grader.items import grade, parts_of, variant_of
from tests.item_building import TYPES, item, right_response

seeds = st.integers(min_value=0, max_value=2**31)
texts = st.text(max_size=60) | st.sampled_from(["yes", "1", "2/5", "r1c1", "good", "meow", "n^2", "T d"])


@pytest.mark.parametrize("type_", TYPES)
def test_an_item_survives_json(type_: str) -> None:
    assert item(type_) == item(type_, **item(type_).model_dump(mode="json", exclude={"type"}))


@given(st.sampled_from(TYPES), seeds)
def test_the_right_answer_earns_all_points_in_every_variant(type_: str, seed: int) -> None:
    asked = item(type_)
    variant = variant_of(asked, seed)
    feedback = grade(asked, variant, right_response(asked, variant))
    assert feedback.score.is_full
    assert feedback.misconceptions == ()


@given(st.sampled_from(TYPES), st.data())
def test_any_text_is_graded_or_refused_and_repeatably(type_: str, data: st.DataObject) -> None:
    asked = item(type_)
    variant = variant_of(asked, 1)
    parts = data.draw(st.dictionaries(st.sampled_from(parts_of(asked, variant)), texts))

    def outcome() -> str:
        try:
            return grade(asked, variant, Response(parts=parts)).model_dump_json()
        except ResponseError as error:
            return str(error)

    assert outcome() == outcome()


@pytest.mark.parametrize("type_", TYPES)
def test_feedback_survives_json(type_: str) -> None:
    asked = item(type_)
    variant = variant_of(asked, 1)
    feedback = grade(asked, variant, right_response(asked, variant))
    assert Feedback.model_validate_json(feedback.model_dump_json()) == feedback


@pytest.mark.parametrize("type_", TYPES)
def test_a_right_response_consists_of_the_items_parts(type_: str) -> None:
    asked = item(type_)
    variant = variant_of(asked, 1)
    assert set(right_response(asked, variant).parts) <= set(parts_of(asked, variant))
