"""Instructors, and nobody else, start, look at, apply and undo a regrade on its pages."""

import csv
import io

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.courses.models import Course
from quizapp.regrading import services
from quizapp.regrading.models import Regrade
from quizapp.submissions.models import Submission
from tests.unit.quizapp.regrading.conftest import grade_all, scores, sent

pytestmark = pytest.mark.django_db
LIST = "/regrades/"
ACTIONS = ("apply", "undo", "cancel", "try_again")


@pytest.fixture
def teacher(client: Client, instructor: User) -> Client:
    client.force_login(instructor)
    return client


@pytest.fixture
def submission(student: User, version: ExerciseVersion, newer: ExerciseVersion) -> Submission:
    return sent(student, version, "x = 1\n", 1.0)


@pytest.fixture
def ready(submission: Submission, version: ExerciseVersion, newer: ExerciseVersion) -> Regrade:
    regrade = services.start(None, version, newer)
    grade_all({"x = 1\n": 4.0}, 4.0)
    regrade.refresh_from_db()
    return regrade


def address(regrade: Regrade, name: str = "regrade") -> str:
    return reverse(f"regrading:{name}", args=[regrade.pk])


def test_an_earlier_version_with_submissions_is_offered_and_started(
    teacher: Client, submission: Submission, version: ExerciseVersion
) -> None:
    assert "1 submission to the version of" in teacher.get(LIST).text
    page = teacher.post(LIST, {"old": version.pk}, follow=True)
    assert "0 of 1 are graded by the new version" in page.text
    assert Regrade.objects.get().started_by is not None


@pytest.mark.parametrize("old", ["", "x", "99999"])
def test_a_version_that_is_not_offered_is_refused(teacher: Client, submission: Submission, old: str) -> None:
    assert teacher.post(LIST, {"old": old}).status_code == 422
    assert not Regrade.objects.exists()


def test_the_page_shows_whose_score_changes_by_how_much(teacher: Client, ready: Regrade) -> None:
    text = teacher.get(address(ready)).text
    for part in ("student", "1 / 2", "4 / 4", "+3", "50 % → 100 %", "<strong>1</strong> higher"):
        assert part in text


def test_scores_are_filtered(teacher: Client, ready: Regrade) -> None:
    assert "No score matches" in teacher.get(address(ready), {"direction": "lower"}).text
    assert "No score matches" not in teacher.get(address(ready), {"username": "stud"}).text


def test_the_csv_has_a_row_a_score_and_no_formula(teacher: Client, ready: Regrade) -> None:
    User.objects.filter(username="student").update(username="=1+1")
    text = b"".join(teacher.get(address(ready, "scores"))).decode()
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["user"], row["old_score"], row["new_score"], row["difference"]) == (
        "'=1+1",
        "1.0",
        "4.0",
        "3.0",
    )


def test_applied_and_undone_by_buttons(teacher: Client, ready: Regrade, submission: Submission) -> None:
    assert "The new scores count now." in teacher.post(address(ready, "apply"), follow=True).text
    assert scores(submission) == [(4.0, 4.0)]
    assert "The old scores count again." in teacher.post(address(ready, "undo"), follow=True).text
    assert scores(submission) == [(1.0, 2.0)]


def test_a_refusal_is_told_in_words(teacher: Client, ready: Regrade) -> None:
    assert "nothing to undo" in teacher.post(address(ready, "undo"), follow=True).text


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("who", ["anonymous", "student", "elsewhere"])
def test_nobody_else_may_do_anything(ready: Regrade, submission: Submission, who: str, action: str) -> None:
    """Neither a student nor the instructor of another course."""
    client = Client()
    if who == "student":
        client.force_login(submission.user)
    elif who == "elsewhere":
        other = Course.objects.create(slug="other", title="Other")
        teacher = User.objects.create_user("elsewhere")
        other.memberships.create(user=teacher, role="instructor")
        client.force_login(teacher)
    response = client.post(address(ready, action))
    assert response.status_code == {"anonymous": 302, "student": 403, "elsewhere": 404}[who]
    ready.refresh_from_db()
    assert ready.state == Regrade.State.READY


def test_the_students_page_follows(teacher: Client, ready: Regrade, submission: Submission) -> None:
    page = reverse("submissions:submission", args=[submission.pk])
    assert "1 / 2" in teacher.get(page).text
    teacher.post(address(ready, "apply"))
    assert "4 / 4" in teacher.get(page).text
    shadow = ready.changes.get().shadow_id
    assert teacher.get(reverse("submissions:submission", args=[shadow])).status_code == 404
