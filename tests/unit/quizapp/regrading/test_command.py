"""``manage.py regrade`` looks first, applies when told to, and undoes."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.regrading.management.commands import regrade
from quizapp.submissions.models import Submission
from tests.unit.quizapp.regrading.conftest import grade_all, scores, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def submission(
    student: User, version: ExerciseVersion, newer: ExerciseVersion, monkeypatch: pytest.MonkeyPatch
) -> Submission:
    """Graded by the old version; while the command waits, the new one gives it fewer points."""
    monkeypatch.setattr(regrade.time, "sleep", lambda seconds: grade_all({"x = 1\n": 1.0}, 4.0))
    return sent(student, version, "x = 1\n", 1.0)


def told(*arguments: str) -> str:
    out = StringIO()
    call_command("regrade", "double", *arguments, stdout=out, stderr=StringIO())
    return out.getvalue()


def test_it_shows_and_changes_nothing(submission: Submission) -> None:
    assert ",1.0,2.0,partial,1.0,4.0,0.0,lower,False" in told()
    assert scores(submission) == [(1.0, 2.0)]


def test_it_applies_and_undoes(submission: Submission) -> None:
    told("--apply")
    assert scores(submission) == [(1.0, 4.0)]
    told("--undo")
    assert scores(submission) == [(1.0, 2.0)]


def test_it_may_lower_nobody(submission: Submission) -> None:
    told("--apply", "--never-lower")
    assert scores(submission) == [(1.0, 2.0)]


def test_it_drops_what_was_prepared(submission: Submission) -> None:
    told()
    told("--cancel")
    assert Submission.everything.count() == 1


@pytest.mark.parametrize("arguments", [("--old", "nothing"), ("--undo",)])
def test_what_is_not_there_is_told(submission: Submission, arguments: tuple[str, ...]) -> None:
    with pytest.raises(CommandError, match=r"there are: \w+|no such regrade"):
        told(*arguments)
