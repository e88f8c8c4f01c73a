from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from grader.wire import GradingJob, ReportMessage
from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.celery import PRACTICE_QUEUE, app
from quizapp.common.limits import Limit, LimitExceeded
from quizapp.submissions import practice, presentation, queue
from quizapp.submissions.models import PracticeRun, Submission
from quizapp.submissions.recording import Outcome, record_report
from tests import building


@pytest.fixture
def run(student: User, version: ExerciseVersion) -> PracticeRun:
    return practice.start(student, version, building.DOUBLE)


def message(run: PracticeRun, fence: int | None = None) -> str:
    report = building.report(f"{run.exercise.digest} practice")
    name = f"practice:{run.pk}"
    return ReportMessage(submission=name, fence=fence or run.fence, report=report).to_json()


def test_a_run_goes_through_a_queue_of_its_own(
    student: User,
    version: ExerciseVersion,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        run = practice.start(student, version, building.DOUBLE)
    with app.connection_for_read() as connection:
        sent = connection.default_channel.basic_get(PRACTICE_QUEUE, no_ack=True)
        arguments, _, _ = connection.default_channel.message_to_python(sent).decode()
    job = GradingJob.from_json(arguments[0])
    assert (job.practice, job.source, job.fence) == (True, building.DOUBLE, run.fence)
    assert queue.depth() == 0
    assert sent.headers["expires"] is not None


def test_a_run_is_no_submission(run: PracticeRun) -> None:
    record_report(message(run))
    assert not Submission.objects.exists()


def test_the_report_ends_the_run(run: PracticeRun) -> None:
    assert record_report(message(run)) is Outcome.RECORDED
    run.refresh_from_db()
    assert not run.is_open
    assert run.grading.verdict == "accepted"


def test_a_report_delivered_twice_changes_nothing(run: PracticeRun) -> None:
    record_report(message(run))
    assert record_report(message(run)) is Outcome.STALE


def test_only_the_last_run_is_kept_and_the_report_of_an_earlier_one_is_stale(
    run: PracticeRun, student: User, version: ExerciseVersion
) -> None:
    practice.start(student, version, building.TRIPLE)
    assert PracticeRun.objects.count() == 1
    assert record_report(message(run)) is Outcome.STALE


def test_a_run_of_nobody_is_stale(run: PracticeRun) -> None:
    text = message(run)
    run.delete()
    assert record_report(text) is Outcome.STALE


def test_a_name_that_is_no_run_is_unreadable(db: None) -> None:
    text = ReportMessage(submission="practice:seven", report=building.report("x")).to_json()
    assert record_report(text) is Outcome.UNREADABLE


def test_a_user_runs_so_many_a_minute(
    student: User, version: ExerciseVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(practice, "RUNS", Limit("practice", amount=1, seconds=3600))
    practice.start(student, version, building.DOUBLE)
    with pytest.raises(LimitExceeded):
        practice.start(student, version, building.DOUBLE)


def test_a_run_that_nobody_answers_is_called_lost(run: PracticeRun) -> None:
    assert not presentation.practice(run)["is_lost"]
    run.started = timezone.now() - timedelta(seconds=presentation.LOST_SECONDS + 1)
    assert presentation.practice(run)["is_lost"]
