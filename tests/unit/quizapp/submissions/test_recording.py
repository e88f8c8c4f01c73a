import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from grader.domain.verdict import Verdict
from grader.wire import ReportMessage
from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.submissions import queue, services
from quizapp.submissions.dispatch import dispatch
from quizapp.submissions.models import Report, Submission
from quizapp.submissions.recording import MOST_FAILURES, Outcome, record_report
from tests import building


@pytest.fixture
def sent(student: User, version: ExerciseVersion) -> Submission:
    """A submission under its first lease."""
    submission = services.submit(student, version, building.DOUBLE)
    return leased(submission)


def leased(submission: Submission) -> Submission:
    """The same under its next lease."""
    Submission.objects.filter(pk=submission.pk).update(state=Submission.State.QUEUED)
    dispatch()
    submission.refresh_from_db()
    return submission


def message(submission: Submission, verdict: Verdict = Verdict.ACCEPTED, fence: int | None = None) -> str:
    report = building.report(submission.exercise.digest, verdict)
    given = submission.fence if fence is None else fence
    return ReportMessage(submission=str(submission.pk), fence=given, report=report).to_json()


def test_a_report_finishes_its_submission(sent: Submission) -> None:
    assert record_report(message(sent)) is Outcome.RECORDED
    sent.refresh_from_db()
    assert (sent.state, sent.report.verdict, sent.report.score) == ("done", "accepted", 2.0)


def test_a_report_delivered_twice_is_recorded_once(sent: Submission) -> None:
    record_report(message(sent))
    assert record_report(message(sent)) is Outcome.DUPLICATE
    assert Report.objects.count() == 1


def test_a_second_verdict_does_not_change_the_first(sent: Submission) -> None:
    record_report(message(sent))
    record_report(message(sent, Verdict.WRONG_ANSWER))
    assert Report.objects.get().verdict == "accepted"


def test_a_report_of_an_earlier_lease_is_stale(sent: Submission) -> None:
    leased(sent)
    assert record_report(message(sent, fence=1)) is Outcome.STALE
    assert not Report.objects.exists()


def test_a_report_of_another_version_is_refused(sent: Submission) -> None:
    report = building.report("another digest")
    text = ReportMessage(submission=str(sent.pk), fence=sent.fence, report=report).to_json()
    assert record_report(text) is Outcome.UNKNOWN


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"version": 2}'])
def test_what_is_no_report_is_dropped(text: str) -> None:
    assert record_report(text) is Outcome.UNREADABLE


def test_a_report_for_no_uuid_is_dropped() -> None:
    text = ReportMessage(submission="seven", report=building.report("digest")).to_json()
    assert record_report(text) is Outcome.UNREADABLE


def test_a_report_for_nobody_is_dropped(db: None) -> None:
    text = ReportMessage(submission="0" * 32, report=building.report("digest")).to_json()
    assert record_report(text) is Outcome.UNKNOWN


def test_our_failure_is_sent_again_under_a_new_lease(
    sent: Submission, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        assert record_report(message(sent, Verdict.INTERNAL_ERROR)) is Outcome.RETRIED
    sent.refresh_from_db()
    assert (sent.state, sent.fence, queue.depth()) == ("grading", 2, 2)


def test_our_failure_delivered_twice_counts_once(
    sent: Submission, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        record_report(message(sent, Verdict.INTERNAL_ERROR))
    assert record_report(message(sent, Verdict.INTERNAL_ERROR)) is Outcome.STALE


def test_after_our_last_failure_nothing_is_said_about_the_code(sent: Submission) -> None:
    ours = Verdict.INTERNAL_ERROR
    outcomes = [record_report(message(leased(sent), ours)) for _ in range(MOST_FAILURES)]
    sent.refresh_from_db()
    assert outcomes == [*[Outcome.RETRIED] * (MOST_FAILURES - 1), Outcome.GIVEN_UP]
    assert sent.state == Submission.State.FAILED
    assert not Report.objects.exists()


def test_a_report_with_nan_comes_back_as_it_went_in(sent: Submission) -> None:
    report = building.report(sent.exercise.digest, score=2.0, stdout="nan \x00 ∞", max_score=float("inf"))
    record_report(ReportMessage(submission=str(sent.pk), fence=sent.fence, report=report).to_json())
    assert Report.objects.get().grading == report
