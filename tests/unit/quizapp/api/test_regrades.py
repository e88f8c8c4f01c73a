"""Programs of instructors regrade; others may not."""

import pytest

from quizapp.accounts.models import User
from quizapp.api.models import Scope
from quizapp.catalog.models import ExerciseVersion
from quizapp.submissions.models import Submission
from tests.unit.quizapp.api.conftest import Program, program_of
from tests.unit.quizapp.regrading.conftest import grade_all, newer, scores, sent

__all__ = ["newer"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def submission(student: User, version: ExerciseVersion, newer: ExerciseVersion) -> Submission:
    return sent(student, version, "x = 1\n", 1.0)


@pytest.fixture
def teacher(instructor: User) -> Program:
    return program_of(instructor, Scope.REGRADE)


def test_a_regrade_is_started_looked_at_applied_and_undone(teacher: Program, submission: Submission) -> None:
    started = teacher.post("/regrades", {"exercise": "double"})
    assert (started.status_code, started.json()["state"]) == (201, "preparing")
    assert teacher.post("/regrades", {"exercise": "double"}).status_code == 200
    grade_all({"x = 1\n": 4.0}, 4.0)
    address = f"/regrades/{started.json()['id']}"
    found = teacher.get(address).json()
    assert (found["state"], found["counts"]["higher"]) == ("ready", 1)
    (change,) = teacher.get(f"{address}/changes").json()["items"]
    assert (change["user"], change["old_score"], change["new_score"]) == ("student", 1.0, 4.0)
    assert teacher.post(f"{address}/apply", {}).json()["state"] == "applied"
    assert scores(submission) == [(4.0, 4.0)]
    assert teacher.post(f"{address}/undo").json()["state"] == "undone"
    assert scores(submission) == [(1.0, 2.0)]


def test_too_early_is_a_conflict(teacher: Program, submission: Submission) -> None:
    started = teacher.post("/regrades", {"exercise": "double"}).json()
    refused = teacher.post(f"/regrades/{started['id']}/apply", {})
    assert (refused.status_code, refused.json()["code"]) == (409, "conflict")


def test_changes_are_read_page_by_page(
    teacher: Program, student: User, submission: Submission, version: ExerciseVersion
) -> None:
    sent(student, version, "y = 1\n", 1.0)
    started = teacher.post("/regrades", {"exercise": "double"}).json()
    address = f"/regrades/{started['id']}/changes"
    first = teacher.get(address, limit=1).json()
    second = teacher.get(address, limit=1, after=first["next"]).json()
    assert (len(second["items"]), second["next"]) == (1, None)
    assert first["items"] != second["items"]


def test_a_student_may_not(student: User, submission: Submission) -> None:
    assert program_of(student, *Scope.values).post("/regrades", {"exercise": "double"}).status_code == 422
    assert program_of(student, Scope.READ).post("/regrades", {"exercise": "double"}).status_code == 403
