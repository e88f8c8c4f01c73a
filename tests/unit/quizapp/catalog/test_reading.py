"""Who has read what, and how it shows beside the text."""

from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from django.test.utils import CaptureQueriesContext

from quizapp.accounts.models import User
from quizapp.catalog import embeds, selectors
from quizapp.catalog.models import ReadSection
from quizapp.catalog.services import mark_read, publish
from quizapp.courses.services import open_course
from tests import building
from tests.item_building import item

pytestmark = pytest.mark.django_db
Queries = Callable[[int], CaptureQueriesContext]
READ = "/chapters/doubling/start/read/"
START = "/chapters/doubling/start/"


@pytest.fixture(autouse=True)
def pack() -> None:
    asked = (item("single", id="one", title="First"), item("multi", id="two", title="Second"))
    chapter = (building.section("::item one\n\n::item two\n"),)
    publish(building.pack(chapter=chapter, items=asked), open_course())


@pytest.fixture
def one_right() -> Iterator[None]:
    """The first question was answered rightly, the second not at all, says whoever knows."""
    before = dict(embeds._KINDS)
    embeds.provide("item", lambda embed, request: None, lambda request: {"one": "right"})
    yield
    embeds._KINDS.clear()
    embeds._KINDS.update(before)


def test_a_reader_is_marked_once_however_often_he_comes_to_the_end(client: Client, student: User) -> None:
    client.force_login(student)
    for _ in range(2):
        assert client.post(READ, headers={"HX-Request": "true"}).status_code == 200
    assert [(row.user, row.slug) for row in ReadSection.objects.all()] == [(student, "start")]


def test_the_answer_holds_the_end_of_the_page_and_the_contents_for_their_places(
    client: Client, student: User
) -> None:
    client.force_login(student)
    text = client.post(READ, headers={"HX-Request": "true"}).text
    assert "You have read this page." in text
    assert 'id="contents" aria-label="Contents" hx-swap-oob="true"' in text
    assert "(read)" in text


def test_without_javascript_the_button_leads_back_to_the_page(client: Client) -> None:
    response = client.post(READ)
    assert (response.status_code, response["Location"]) == (302, START)
    assert "You have read this page." in client.get(START).text


def test_a_stranger_becomes_nobody_by_reading_alone(client: Client) -> None:
    assert "intersect" not in client.get(START).text
    assert not User.objects.exists()


def test_whoever_is_known_is_marked_when_he_comes_to_the_end(client: Client, student: User) -> None:
    client.force_login(student)
    assert 'hx-trigger="submit, intersect once"' in client.get(START).text


def test_what_others_have_read_does_not_show(client: Client, student: User, instructor: User) -> None:
    mark_read(instructor, selectors.packs().get(), "start")
    client.force_login(student)
    assert "(read)" not in client.get(START).text


@pytest.mark.usefixtures("one_right")
def test_the_margin_counts_right_answers_and_names_each_question_of_the_page(client: Client) -> None:
    margin = client.get(START).text.partition('id="contents"')[2]
    assert "1 of 2 questions right" in margin
    assert 'First <span lang="en">(right)</span>' in margin
    assert 'Second <span lang="en">(new)</span>' in margin


@pytest.mark.usefixtures("one_right")
def test_the_start_page_counts_them_too(client: Client) -> None:
    assert "1 of 2 questions right" in client.get("/").text


def test_a_page_asks_the_database_six_times_however_many_questions_it_has(
    client: Client, student: User, django_assert_num_queries: Queries
) -> None:
    client.force_login(student)
    client.get(START)
    with django_assert_num_queries(6):  # session, user, pack, pages read, questions answered, taught courses
        client.get(START)


@pytest.mark.parametrize("address", ["/chapters/doubling/nowhere/read/", "/chapters/nowhere/start/read/"])
def test_a_page_that_does_not_exist_cannot_be_read(client: Client, address: str) -> None:
    assert client.post(address).status_code == 404
