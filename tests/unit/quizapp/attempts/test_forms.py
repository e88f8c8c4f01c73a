import pytest
from django.http import QueryDict

from grader.items import variant_of
from quizapp.attempts.forms import read_response, read_seed
from tests.item_building import item


def test_only_the_items_own_parts_are_read() -> None:
    asked = item("single")
    data = QueryDict("part-choice=good&part-other=1&choice=bad&csrfmiddlewaretoken=x")
    assert read_response(data, asked, variant_of(asked, 1)).parts == {"choice": "good"}


def test_text_is_kept_as_typed() -> None:
    asked = item("complexity")
    data = QueryDict("part-growth=%20n%5E2%20")
    assert read_response(data, asked, variant_of(asked, 1)).parts == {"growth": " n^2 "}


def test_a_nul_is_dropped() -> None:
    asked = item("complexity")
    assert read_response(QueryDict("part-growth=n%00"), asked, variant_of(asked, 1)).parts == {"growth": "n"}


@pytest.mark.parametrize("text", [None, "", "-1", "1.5", "²", "9" * 30, "x"])
def test_what_is_no_variant_is_none(text: str | None) -> None:
    assert read_seed(text) is None


def test_a_variant_is_a_number() -> None:
    assert read_seed("12") == 12
