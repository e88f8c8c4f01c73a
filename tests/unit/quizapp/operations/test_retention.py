"""A person's data can be taken along and deleted; idle guests are forgotten, active ones are not."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from grader.domain.response import Response
from quizapp.accounts.models import User
from quizapp.api import tokens
from quizapp.api.models import Token
from quizapp.attempts.services import answer, start_attempt
from quizapp.catalog.models import ExerciseVersion, ItemVersion
from quizapp.catalog.services import publish
from quizapp.courses.services import open_course
from quizapp.progress.models import Encounter, ReviewCard
from quizapp.submissions import drafts
from quizapp.submissions.models import Report, Submission
from quizapp.submissions.services import submit
from tests import building
from tests.item_building import item
from tests.unit.quizapp.api.test_submissions import DAY, reported

pytestmark = pytest.mark.django_db
PAGE = "/accounts/forget/"


@pytest.fixture
def active(student: User, version: ExerciseVersion) -> User:
    """One who sent code, got a report, and has a token."""
    submit(student, version, building.DOUBLE)
    reported()
    tokens.issue(student, "laptop", ["read"], DAY)
    return student


def test_the_export_holds_what_was_sent_and_given_but_no_secret(client: Any, active: User) -> None:
    client.force_login(active)
    answer = client.get("/accounts/data/")
    document = answer.json()
    assert document["submissions"][0]["source"] == building.DOUBLE
    assert document["reports"][0]["verdict"] == "accepted"
    assert document["account"][0]["username"] == "student"
    assert active.password not in answer.content.decode()
    assert Token.objects.get().digest not in answer.content.decode()


def test_everything_goes_with_the_person_and_nothing_of_others(client: Any, active: User) -> None:
    other = User.objects.create_user("other")
    submit(other, ExerciseVersion.objects.get(), building.DOUBLE)
    client.force_login(active)
    assert client.post(PAGE, {"name": "student"}).url == "/"
    assert not User.objects.filter(pk=active.pk).exists()
    assert not Report.objects.exists()
    assert not Token.objects.exists()
    assert Submission.objects.get().user == other
    assert "_auth_user_id" not in client.session


def test_progress_is_exported_and_goes_with_the_person(client: Any, student: User, db: None) -> None:
    publish(building.pack(items=(item("single", id="asked"),)), open_course())
    attempt = start_attempt(student, ItemVersion.objects.get(), 1)
    answer(attempt, Response(parts={"choice": "bad"}))
    client.force_login(student)
    document = client.get("/accounts/data/").json()
    assert document["review cards"][0]["slug"] == "asked"
    assert document["encounters"][0]["misconception"] == "M-ONE"
    client.post(PAGE, {"name": "student"})
    assert not ReviewCard.objects.exists()
    assert not Encounter.objects.exists()


def test_the_wrong_name_deletes_nothing(client: Any, active: User) -> None:
    client.force_login(active)
    answer = client.post(PAGE, {"name": "studen"})
    assert (answer.status_code, "nothing was deleted" in answer.content.decode()) == (422, True)
    assert User.objects.filter(pk=active.pk).exists()


def test_only_idle_guests_are_forgotten(version: ExerciseVersion, student: User) -> None:
    old = timezone.now() - timedelta(days=100)
    names = ("idle", "active", "writing", "new")
    idle, active, writing, new = (User.objects.create_user(name, is_guest=True) for name in names)
    User.objects.exclude(pk=new.pk).update(date_joined=old)
    submit(active, version, building.DOUBLE)
    drafts.save(writing, version, "x = 1", 0)
    submit(idle, version, building.DOUBLE)
    Submission.objects.filter(user=idle).update(created=old)
    printed = StringIO()
    call_command("forget", idle_guests=90, stdout=printed)
    assert "1 guests forgotten" in printed.getvalue()
    assert set(User.objects.values_list("username", flat=True)) == {"active", "new", "student", "writing"}


def test_the_command_forgets_one_person(active: User) -> None:
    call_command("forget", "student", stdout=StringIO())
    assert not User.objects.exists()


@pytest.mark.parametrize(
    ("arguments", "options", "told"),
    [(["nobody"], {}, "no account 'nobody'"), ([], {"idle_guests": 0}, "at least 1")],
)
def test_the_command_tells_what_is_wrong(arguments: list[str], options: dict[str, int], told: str) -> None:
    with pytest.raises(CommandError, match=told):
        call_command("forget", *arguments, **options)
