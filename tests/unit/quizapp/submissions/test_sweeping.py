"""What got lost is sent again, what is with a worker is left there, and what kills workers is put aside."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.celery import GRADING_QUEUE, app
from quizapp.submissions import queue, services, sweeping
from quizapp.submissions.dispatch import dispatch
from quizapp.submissions.models import Report, Submission
from quizapp.submissions.recording import MOST_FAILURES
from quizapp.submissions.sweeping import sweep
from tests import building


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names of jobs that workers say they hold."""
    names: set[str] = set()
    monkeypatch.setattr(queue, "held", lambda asked: frozenset(asked & names))
    return names


@pytest.fixture(autouse=True)
def readable_queue(monkeypatch: pytest.MonkeyPatch) -> None:
    """`queue.waiting` for the broker in this process; tests/integration/test_queues.py asks a real one."""
    monkeypatch.setattr(queue, "waiting", names_in_memory)


def names_in_memory() -> frozenset[str]:
    with app.connection_for_read() as connection:
        channel = connection.default_channel
        channel.queue_declare(GRADING_QUEUE)
        return frozenset(message["headers"]["id"] for message in channel.queues[GRADING_QUEUE].queue)


@pytest.fixture
def submission(student: User, version: ExerciseVersion, held: set[str]) -> Submission:
    """At the graders, under its first lease."""
    made = services.submit(student, version, building.DOUBLE)
    dispatch()
    made.refresh_from_db()
    held.add(f"{made.pk}-1")
    return made


def empty_the_broker() -> None:
    with app.connection_for_read() as connection:
        connection.default_channel.queue_purge(GRADING_QUEUE)


def end_lease(seconds_ago: float = 1.0) -> None:
    Submission.objects.update(lease_until=timezone.now() - timedelta(seconds=seconds_ago))


def test_what_was_stored_but_never_sent_is_sent(
    student: User, version: ExerciseVersion, held: set[str]
) -> None:
    services.submit(student, version, building.DOUBLE)
    assert (sweep(), queue.depth()) == (0, 1)


def test_what_an_emptied_broker_forgot_is_sent_again_after_its_lease(submission: Submission) -> None:
    empty_the_broker()
    end_lease()
    assert sweep() == 1
    submission.refresh_from_db()
    assert (submission.fence, queue.depth()) == (2, 1)


def test_what_no_worker_holds_is_sent_again_long_before(
    submission: Submission, held: set[str], settings: Any
) -> None:
    empty_the_broker()
    held.clear()
    assert sweep() == 0  # it may be on its way to a worker
    Submission.objects.update(sent=timezone.now() - timedelta(seconds=settings.SUBMISSION_LOST_SECONDS + 1))
    assert (sweep(), queue.depth()) == (1, 1)


def test_a_submission_that_a_worker_holds_is_left_to_it(submission: Submission) -> None:
    empty_the_broker()
    Submission.objects.update(sent=timezone.now() - timedelta(minutes=1))
    assert sweep() == 0


def test_what_still_waits_in_the_queue_is_not_sent_twice(submission: Submission, held: set[str]) -> None:
    held.clear()
    end_lease()
    assert sweep() == 0


def test_what_is_lost_is_found_while_others_stand_in_the_queue(
    submission: Submission, held: set[str], version: ExerciseVersion, settings: Any
) -> None:
    empty_the_broker()
    held.clear()
    Submission.objects.update(sent=timezone.now() - timedelta(seconds=settings.SUBMISSION_LOST_SECONDS + 1))
    services.submit(submission.user, version, building.DOUBLE + "\n")
    dispatch()
    assert sweep() == 1


def test_a_worker_that_outstays_the_lease_is_not_waited_for(submission: Submission) -> None:
    empty_the_broker()
    end_lease()
    assert sweep() == 1


def test_a_clock_set_back_hides_nothing_that_is_lost(submission: Submission, held: set[str]) -> None:
    empty_the_broker()
    held.clear()
    Submission.objects.update(sent=timezone.now() + timedelta(hours=1))
    assert sweep() == 1


def test_a_graded_submission_is_never_swept(submission: Submission) -> None:
    empty_the_broker()
    end_lease()
    Submission.objects.update(state=Submission.State.DONE)
    assert sweep() == 0


def test_an_outage_puts_nothing_aside_however_long(submission: Submission) -> None:
    for _ in range(2 * MOST_FAILURES):
        empty_the_broker()
        end_lease()
        sweep()
    submission.refresh_from_db()
    assert (submission.state, submission.failures) == ("grading", 0)


def test_what_is_lost_while_others_are_graded_is_put_aside(submission: Submission) -> None:
    for turn in range(MOST_FAILURES):
        graded_later(turn)
        empty_the_broker()
        end_lease()
        Submission.objects.filter(pk=submission.pk).update(state="grading")
        sweep()
    submission.refresh_from_db()
    assert submission.state == Submission.State.FAILED
    assert not Report.objects.filter(submission=submission).exists()


def graded_later(turn: int) -> None:
    """Another one, sent after the submission, has its verdict."""
    other = Submission.objects.create(
        user=User.objects.get(), exercise=ExerciseVersion.objects.get(), seed=turn, state="done"
    )
    Submission.objects.filter(pk=other.pk).update(sent=timezone.now() + timedelta(hours=1))
    Report.objects.create(submission=other, verdict="accepted", score=1, max_score=1, document="{}")


def test_without_a_broker_the_sweep_waits_for_the_next(
    submission: Submission, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping.queue, "waiting", raise_operational_error)
    end_lease()
    assert sweep() == 0


def raise_operational_error() -> None:
    raise queue.OperationalError("connection refused")
