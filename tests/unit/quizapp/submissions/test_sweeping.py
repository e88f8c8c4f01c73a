from datetime import timedelta

import pytest
from django.utils import timezone

from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.celery import GRADING_QUEUE, app
from quizapp.submissions import queue, services, sweeping
from quizapp.submissions.models import Submission
from quizapp.submissions.sweeping import PATIENCE, sweep
from tests import building


@pytest.fixture
def submission(student: User, version: ExerciseVersion) -> Submission:
    return services.submit(student, version, building.DOUBLE)


def empty_the_broker() -> None:
    with app.connection_for_read() as connection:
        connection.default_channel.queue_purge(GRADING_QUEUE)


def end_lease(seconds_ago: float = 1.0) -> None:
    Submission.objects.update(lease_until=timezone.now() - timedelta(seconds=seconds_ago))


def test_what_was_stored_but_never_sent_is_sent(submission: Submission) -> None:
    Submission.objects.update(created=timezone.now() - timedelta(minutes=1))
    assert sweep() == 1
    assert queue.depth() == 1


def test_what_was_stored_just_now_is_left_to_its_request(submission: Submission) -> None:
    assert sweep() == 0


def test_what_an_emptied_broker_forgot_is_sent_again(submission: Submission) -> None:
    services.send(submission.pk)
    empty_the_broker()
    end_lease()
    assert sweep() == 1
    submission.refresh_from_db()
    assert (submission.fence, queue.depth()) == (2, 1)


def test_a_submission_under_its_lease_is_left_to_its_worker(submission: Submission) -> None:
    services.send(submission.pk)
    empty_the_broker()
    assert sweep() == 0


def test_what_still_waits_in_the_queue_is_not_sent_twice(submission: Submission) -> None:
    services.send(submission.pk)
    end_lease()
    assert sweep() == 0


def test_patience_with_a_queue_that_never_empties_has_an_end(
    submission: Submission, settings: pytest.FixtureRequest
) -> None:
    services.send(submission.pk)
    end_lease(seconds_ago=settings.SUBMISSION_LEASE_SECONDS * PATIENCE + 1)
    assert sweep() == 1


def test_a_graded_submission_is_never_swept(submission: Submission) -> None:
    services.send(submission.pk)
    empty_the_broker()
    end_lease()
    Submission.objects.update(state=Submission.State.DONE)
    assert sweep() == 0


def test_without_a_broker_the_sweep_waits_for_the_next(
    submission: Submission, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping.queue, "depth", raise_operational_error)
    assert sweep() == 0


def raise_operational_error() -> None:
    raise queue.OperationalError("connection refused")
