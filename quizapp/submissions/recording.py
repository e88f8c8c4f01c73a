"""What comes back from the graders: recorded once, and only under the present lease."""

from enum import StrEnum
from uuid import UUID

import structlog
from django.db import transaction

from grader.errors import WireError
from grader.wire import ReportMessage
from quizapp.submissions import practice, signals
from quizapp.submissions.dispatch import dispatch
from quizapp.submissions.models import Report, Submission
from quizapp.submissions.signals import announce

log = structlog.get_logger(__name__)
MOST_FAILURES = 3


class Outcome(StrEnum):
    """What became of a message."""

    RECORDED = "recorded"
    RETRIED = "retried"
    """Grading failed on our side; sent again."""
    GIVEN_UP = "given_up"
    """Grading failed on our side for the last time."""
    DUPLICATE = "duplicate"
    STALE = "stale"
    UNKNOWN = "unknown"
    """No submission of that name and version."""
    UNREADABLE = "unreadable"


def record_report(text: str) -> Outcome:
    """Record a `ReportMessage`; delivered twice or late it changes nothing."""
    try:
        message = ReportMessage.from_json(text)
        if message.submission.startswith(practice.PREFIX):
            return Outcome.RECORDED if practice.record(message) else Outcome.STALE
        pk = UUID(message.submission)
    except (WireError, ValueError) as error:
        log.warning("report_unreadable", code=WireError.code, reason=str(error))
        return Outcome.UNREADABLE
    with transaction.atomic():
        outcome = _record(pk, message)
    log.info(
        "report", submission=str(pk), outcome=outcome, verdict=message.report.verdict, fence=message.fence
    )
    return outcome


def _record(pk: UUID, message: ReportMessage) -> Outcome:
    submission = Submission.everything.select_for_update().filter(pk=pk).first()
    if submission is None or submission.exercise.digest != message.report.version:
        return Outcome.UNKNOWN
    if not submission.is_open:
        return Outcome.DUPLICATE
    if message.fence != submission.fence:
        return Outcome.STALE
    return _fail(submission) if message.report.verdict.is_ours else _store(submission, message)


def _store(submission: Submission, message: ReportMessage) -> Outcome:
    report = message.report
    Report.objects.create(
        submission=submission,
        verdict=report.verdict,
        score=report.score,
        max_score=report.max_score,
        document=report.model_dump_json(),
        signature=report.signature,
    )
    submission.state = Submission.State.DONE
    submission.save()
    signals.submission_ended.send(Submission, submission=submission)
    announce(submission)
    transaction.on_commit(dispatch)
    return Outcome.RECORDED


def _fail(submission: Submission) -> Outcome:
    submission.failures += 1
    gives_up = submission.failures >= MOST_FAILURES
    submission.state = Submission.State.FAILED if gives_up else Submission.State.QUEUED
    submission.save()
    if gives_up:
        log.error("given_up", submission=str(submission.pk), failures=submission.failures)
        signals.submission_ended.send(Submission, submission=submission)
        transaction.on_commit(dispatch)
        return Outcome.GIVEN_UP
    transaction.on_commit(dispatch)
    return Outcome.RETRIED
