import pytest

from grader.domain.item import ComplexityItem
from grader.domain.response import Feedback, Response
from grader.domain.variant import Variant
from grader.errors import ResponseError
from grader.items import grade, read_growth
from tests.item_building import item

ITEM = item("complexity")
NAMES = Variant(values={"n": "T", "d": "d"})


def answer(text: str) -> Feedback:
    return grade(ITEM, NAMES, Response(parts={"growth": text}))


@pytest.mark.parametrize("text", ["T^2 d", "O(T² · d)", "d T T", "3 T^2 d + T d", "T^2 d + T d^2"])
def test_the_same_order_is_right_in_the_names_shown(text: str) -> None:
    assert answer(text).score.is_full


def test_lower_terms_are_pointed_out_without_cost() -> None:
    feedback = answer("T^2 d + T")
    assert feedback.score.is_full
    assert feedback.sentences == ("Right. Shorter: T^2 d, because the other terms grow more slowly.",)


def test_a_known_mistake_is_named_in_any_names() -> None:
    assert [mistake.id for mistake in answer("T^2").misconceptions] == ["M-ONE"]


@pytest.mark.parametrize(
    ("text", "says"),
    [("T^3 d", "upper bound"), ("T d", "too slowly"), ("T d^2", "too fast in one symbol")],
)
def test_other_mistakes_are_compared_with_the_key(text: str, says: str) -> None:
    feedback = answer(text)
    assert feedback.score.points == 0
    assert says in feedback.sentences[0]


@pytest.mark.parametrize("text", ["n^2 d", "T^", "", "T - d", "__import__('os').system('true')"])
def test_what_cannot_be_read_is_no_answer(text: str) -> None:
    with pytest.raises(ResponseError) as caught:
        answer(text)
    assert caught.value.part == "growth"


def test_a_growth_is_read_in_the_names_shown() -> None:
    assert isinstance(ITEM, ComplexityItem)
    assert str(read_growth(ITEM, NAMES, "d T")) == "T d"
