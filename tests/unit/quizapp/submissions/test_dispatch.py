"""Leases with fences, no more at the graders than there is room for, and no loss without a broker."""

from typing import Any

import pytest

from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.celery import app
from quizapp.submissions import queue, services
from quizapp.submissions.dispatch import dispatch, lease
from quizapp.submissions.models import Submission
from tests import building


@pytest.fixture
def submission(student: User, version: ExerciseVersion) -> Submission:
    return services.submit(student, version, building.DOUBLE)


def test_sending_takes_a_lease_with_a_new_fence(submission: Submission) -> None:
    assert dispatch() == 1
    submission.refresh_from_db()
    assert (submission.state, submission.fence, queue.depth()) == (Submission.State.GRADING, 1, 1)
    assert submission.sent is not None
    assert submission.lease_until is not None


def test_each_lease_is_twice_as_long_up_to_a_limit(submission: Submission, settings: Any) -> None:
    lengths = []
    for _ in range(8):
        Submission.objects.update(state=Submission.State.QUEUED)
        dispatch()
        submission.refresh_from_db()
        assert submission.lease_until is not None
        lengths.append(round((submission.lease_until - submission.sent).total_seconds()))  # type: ignore[operator]
    first = settings.SUBMISSION_LEASE_SECONDS
    assert lengths == [first * factor for factor in (1, 2, 4, 8, 16, 32, 32, 32)]


def test_of_two_processes_that_send_one_does(submission: Submission) -> None:
    other = Submission.objects.get()
    assert lease(submission)
    assert not lease(other)


@pytest.mark.parametrize("state", ["done", "failed", "cancelled", "grading"])
def test_only_what_is_queued_is_sent(submission: Submission, state: str) -> None:
    Submission.objects.update(state=state)
    assert (dispatch(), queue.depth()) == (0, 0)


def test_no_more_are_sent_than_there_is_room_for(
    student: User, version: ExerciseVersion, settings: Any
) -> None:
    settings.SUBMISSIONS_IN_FLIGHT = 2
    for number in range(4):
        services.submit(student, version, f"{building.DOUBLE}# {number}")
    assert (dispatch(), dispatch(), queue.depth()) == (2, 0, 2)
    Submission.objects.filter(pk__in=Submission.objects.filter(state="grading")[:1]).update(state="done")
    assert dispatch() == 1


def test_without_a_broker_it_stays_in_line(submission: Submission, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise queue.OperationalError("connection refused")

    with monkeypatch.context() as away:
        away.setattr(app, "send_task", refuse)
        assert dispatch() == 0
    submission.refresh_from_db()
    assert submission.state == Submission.State.QUEUED
    assert (dispatch(), queue.depth()) == (1, 1)
