"""A chapter as one value, read once."""

from collections.abc import Callable

import pytest
from django.test.utils import CaptureQueriesContext

from quizapp.catalog import selectors
from quizapp.catalog.chapter import KEPT, Chapter, Embed, _kept, chapter
from quizapp.catalog.services import publish
from quizapp.courses.services import open_course
from tests import building
from tests.item_building import item

pytestmark = pytest.mark.django_db
Queries = Callable[[int], CaptureQueriesContext]


def published(**changes: object) -> Chapter:
    publish(building.pack(**changes), open_course())
    return chapter(selectors.packs().get())


def test_what_the_pack_does_not_hold_is_not_in_the_text() -> None:
    (page,) = published().pages
    assert [block for block in page.blocks if isinstance(block, Embed)] == [
        Embed("figure", "simple-self-attention"),
        Embed("exercise", "double", "Double"),
    ]


def test_a_page_has_the_questions_of_its_text_first_and_its_other_ones_after() -> None:
    asked = (item("single", id="further", title="Below"), item("multi", id="shown", title="Within"))
    (page,) = published(chapter=(building.section("::item shown\n"),), items=asked).pages
    assert [(each.slug, each.item_type) for each in page.items] == [("shown", "multi"), ("further", "single")]
    assert [each.title for each in page.further] == ["Below"]


def test_a_page_is_found_by_its_slug() -> None:
    assert published().find("start") == 0
    assert published().find("nowhere") is None


def test_a_chapter_is_read_once(django_assert_num_queries: Queries) -> None:
    first = published()
    with django_assert_num_queries(1):
        assert chapter(selectors.packs().get()) is first


def test_another_version_is_another_chapter() -> None:
    first = published()
    second = published(chapter=(building.section("Other words."),))
    assert first.pages[0].blocks != second.pages[0].blocks


def test_only_so_many_versions_are_remembered() -> None:
    for number in range(KEPT + 2):
        published(chapter=(building.section(f"Version {number}."),))
    assert len(_kept) == KEPT
