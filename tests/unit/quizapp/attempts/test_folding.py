from collections.abc import Callable

from django.contrib.auth.models import AnonymousUser
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from quizapp.accounts.models import User
from quizapp.attempts.folding import folded, states
from quizapp.catalog.chapter import Embed
from quizapp.catalog.models import ItemVersion
from quizapp.catalog.services import publish
from quizapp.courses.services import open_course
from tests import building
from tests.item_building import item
from tests.unit.quizapp.attempts.conftest import form

Queries = Callable[[int], CaptureQueriesContext]


def seen_by(user: User | AnonymousUser) -> str:
    request = RequestFactory().get("/")
    request.user = user
    return folded(Embed("item", "single", "A question", "single"), request)


def test_a_question_in_the_chapter_is_one_line_and_a_link_without_javascript() -> None:
    html = seen_by(AnonymousUser())
    assert html.count("<summary>") == 1
    assert f'<a href="{reverse("attempts:item", args=["single"])}">' in html
    assert "A question" in html
    assert "<form" not in html


def test_it_says_how_far_one_got(client: Client, student: User, items: dict[str, ItemVersion]) -> None:
    assert "tone-good" not in seen_by(student)
    client.force_login(student)
    client.post(reverse("attempts:item", args=["single"]), form(items["single"]))
    assert "tone-good" in seen_by(student)


def test_the_states_of_all_questions_are_asked_once_a_page(
    client: Client, student: User, items: dict[str, ItemVersion], django_assert_num_queries: Queries
) -> None:
    client.force_login(student)
    client.post(reverse("attempts:item", args=["single"]), form(items["single"]))
    request = RequestFactory().get("/")
    request.user = student
    with django_assert_num_queries(1):
        assert states(request) == states(request) == {"single": "right"}


def test_the_chapter_shows_it_in_its_place(client: Client) -> None:
    chapter = (building.section("Before.\n\n::item asked\n\nAfter."),)
    publish(building.pack(chapter=chapter, items=(item("single", id="asked"),)), open_course())
    text = client.get("/chapters/doubling/start/").text
    assert text.index("Before.") < text.index("question-fold") < text.index("After.")
