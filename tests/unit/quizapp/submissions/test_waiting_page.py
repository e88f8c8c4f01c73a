"""The page on which a visitor waits: place and wait told, taken back, or answered by an equal submission."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.accounts.models import User
from quizapp.submissions.models import Submission
from tests import building
from tests.unit.quizapp.submissions.test_views import HTMX, grade, no_waiting, page, submit

__all__ = ["no_waiting", "page"]


def test_a_stored_report_says_whose_it_is(client: Client, page: str) -> None:
    first = submit(client, page)
    grade(first)
    Submission.objects.update(created=datetime(2026, 11, 28, 9, 5, 1, tzinfo=UTC))
    text = client.post(page, {"source": building.DOUBLE}, follow=True).text
    sentence = "These are the results of your submission of 28 November 2026, 09:05:01 UTC, the same code."
    assert sentence in text
    assert "the same code" not in client.get(submission_page(first)).text


def test_the_expected_wait_is_told(client: Client, page: str) -> None:
    submit(Client(), page)
    submission = submit(client, page)
    text = client.get(reverse("submissions:submission", args=[submission.pk])).content.decode()
    assert "That takes about 2 seconds." in text


def test_who_waits_may_take_the_submission_back_without_javascript(client: Client, page: str) -> None:
    submission = submit(client, page)
    address = reverse("submissions:cancel", args=[submission.pk])
    assert f'<form method="post" action="{address}"' in client.get(submission_page(submission)).text
    response = client.post(address, follow=True)
    assert "This submission was taken back" in response.text
    assert Submission.objects.get().state == Submission.State.CANCELLED


def test_an_instructor_may_take_it_back(client: Client, page: str, instructor: User) -> None:
    submission = submit(client, page)
    client.force_login(instructor)
    client.post(reverse("submissions:cancel", args=[submission.pk]))
    assert Submission.objects.get().state == Submission.State.CANCELLED


def test_nobody_else_may_take_it_back(client: Client, page: str, student: User) -> None:
    submission = submit(client, page)
    other = Client()
    other.force_login(student)
    assert other.post(reverse("submissions:cancel", args=[submission.pk])).status_code == 404
    assert Submission.objects.get().is_open


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_verdict_that_came_first_is_shown_instead(
    client: Client, page: str, headers: dict[str, str]
) -> None:
    submission = submit(client, page)
    grade(submission)
    response = client.post(reverse("submissions:cancel", args=[submission.pk]), headers=headers, follow=True)
    assert "Accepted" in response.text


def submission_page(submission: Submission) -> str:
    return reverse("submissions:submission", args=[submission.pk])


def test_what_was_taken_back_is_told_so_among_the_tries(client: Client, page: str) -> None:
    submission = submit(client, page)
    client.post(reverse("submissions:cancel", args=[submission.pk]))
    assert "Taken back" in client.get(reverse("submissions:history", args=["double"])).text


def test_while_it_waits_only_the_place_is_sent_again(client: Client, page: str) -> None:
    """The button below it stays the same element: no poll takes it away under a finger."""
    submission = submit(client, page)
    text = client.get(reverse("submissions:result", args=[submission.pk])).text
    assert "<button" not in text
    grade(submission)
    response = client.get(reverse("submissions:result", args=[submission.pk]))
    assert (response.headers["HX-Retarget"], response.headers["HX-Reswap"]) == ("#result", "innerHTML")
