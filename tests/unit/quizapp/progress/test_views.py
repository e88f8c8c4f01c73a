"""The pages of progress, and the way through what is due."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from quizapp.accounts.models import User
from quizapp.catalog.models import ItemVersion, Pack
from quizapp.progress.models import ReviewCard
from tests.unit.quizapp.attempts.conftest import form
from tests.unit.quizapp.progress.conftest import Answering

Queries = Callable[[int], CaptureQueriesContext]
PAGES = {"progress:overview": 9, "progress:ideas": 6, "progress:review": 6, "catalog:chapter": 12}
"""By page, how many questions it asks the database at most, however much a student has done."""


@pytest.fixture
def signed_in(client: Client, student: User) -> Client:
    client.force_login(student)
    return client


def make_due(**slugs: int) -> None:
    """So many hours ago."""
    for slug, hours in slugs.items():
        ReviewCard.objects.filter(slug=slug).update(due=timezone.now() - timedelta(hours=hours))


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_the_database_no_more_for_a_student_who_did_much(
    signed_in: Client, student: User, answering: Answering, django_assert_max_num_queries: Queries, page: str
) -> None:
    for seed in (1, 2, 3):
        for slug in ("one", "two", "three"):
            answering(student, slug, seed, is_right=seed % 2 == 0)
    make_due(one=1, two=2)
    signed_in.get(reverse(page))  # reads the outline, which is kept
    with django_assert_max_num_queries(PAGES[page]):
        assert signed_in.get(reverse(page)).status_code == 200


def test_the_map_is_drawn_with_links_and_listed_with_the_same(
    signed_in: Client, student: User, answering: Answering
) -> None:
    answering(student, "one")
    text = signed_in.get("/progress/").text
    assert '<a lang="en" class="map-box" href="#LO2" aria-label="Halving, 0 %, needs Doubling">' in text
    assert '<a lang="en" class="map-box" href="#LO1" aria-label="Doubling, 17 %">' in text
    assert 'Needs <a lang="en" href="#LO1">Doubling</a>' in text
    assert 'aria-label="Mastery: Doubling">17 %</meter>' in text


def test_the_map_of_ideas_shows_where_each_is_explained(signed_in: Client, pack: Pack) -> None:
    text = signed_in.get("/progress/ideas/").text
    assert 'aria-label="Half, 0 %, needs Twice"' in text
    assert '<a lang="en" href="/chapters/doubling/start/">Start</a>' in text


def test_misconceptions_are_told_with_their_state(
    signed_in: Client, student: User, answering: Answering
) -> None:
    assert "Misconceptions" not in signed_in.get("/progress/").text
    answering(student, "one", is_right=False)
    assert "not cleared yet" in signed_in.get("/progress/").text
    answering(student, "one")
    text = signed_in.get("/progress/").text
    assert "The first mistake." in text
    assert "not cleared yet" not in text


def test_a_review_leads_straight_into_the_question_in_a_new_variant(
    signed_in: Client, student: User, answering: Answering
) -> None:
    answering(student, "one", seed=5)
    make_due(one=1)
    response = signed_in.get("/review/next/")
    assert response.url.startswith("/questions/one/?variant=")
    assert response.url.endswith("&review=yes")
    assert "variant=5&" not in response.url


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_after_one_question_the_review_leads_to_the_next(
    signed_in: Client, student: User, answering: Answering, headers: dict[str, str]
) -> None:
    answering(student, "one", seed=5)
    answering(student, "two", seed=5)
    make_due(one=2, two=1)
    page = signed_in.get(signed_in.get("/review/next/").url)
    assert '<input type="hidden" name="review" value="yes">' in page.text
    sent = form(ItemVersion.objects.get(slug="one"), seed=page.context["seed"]) | {"review": "yes"}
    answered = signed_in.post("/questions/one/", sent, headers=headers, follow=True)
    assert 'href="/review/next/"' in answered.text
    assert "Next question" not in answered.text
    assert signed_in.get("/review/next/").url.startswith("/questions/two/")


def test_without_a_review_the_next_question_follows(signed_in: Client, pack: Pack) -> None:
    answered = signed_in.post("/questions/one/", form(ItemVersion.objects.get(slug="one")), follow=True)
    assert "Next question" in answered.text
    assert 'href="/review/next/"' not in answered.text


def test_a_review_ends_with_the_day_of_the_next(
    signed_in: Client, student: User, answering: Answering
) -> None:
    answering(student, "one")
    response = signed_in.get("/review/next/", follow=True)
    assert response.redirect_chain == [("/review/", 302)]
    assert "Nothing more today" in response.text


def test_a_stranger_is_told_how_questions_come_here(client: Client, pack: Pack) -> None:
    assert "once you have answered it for the first time" in client.get("/review/").text
    assert client.get("/review/next/").url == "/review/"


def test_a_guest_has_it_all_too(client: Client, pack: Pack) -> None:
    sent = form(ItemVersion.objects.get(slug="one"), {"part-choice": "bad"})
    client.post("/questions/one/", sent)
    assert "1 question" in client.get("/review/").text
    assert "1 question to review today" in client.get("/").text
    assert 'href="/chapters/doubling/start/#fold-one"' in client.get("/").text
    assert "The first mistake." in client.get("/progress/").text


def test_a_stranger_has_nothing_to_continue(client: Client, pack: Pack) -> None:
    assert "Continue where you stopped" not in client.get("/").text


def test_a_page_of_the_chapter_leads_to_the_question_where_one_stopped(
    signed_in: Client, student: User, answering: Answering
) -> None:
    page = "/chapters/doubling/start/"
    assert "Continue at the question" not in signed_in.get(page).text
    answering(student, "two")
    assert '<a lang="en" href="#fold-one">First question</a>' in signed_in.get(page).text
    answering(student, "one")
    assert '<a lang="en" href="/questions/three/">Third question</a>' in signed_in.get(page).text
    answering(student, "three")
    assert "Continue at the question" not in signed_in.get(page).text
