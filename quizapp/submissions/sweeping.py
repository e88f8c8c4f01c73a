"""Finding what got lost on the way: in a broker that was emptied, with a worker that was killed."""

from datetime import datetime, timedelta

import structlog
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from kombu.exceptions import OperationalError

from quizapp.submissions import dispatch, queue, signals
from quizapp.submissions.models import Report, Submission
from quizapp.submissions.recording import MOST_FAILURES

log = structlog.get_logger(__name__)


def sweep() -> int:
    """Put back in line what is lost, and send what there is room for; returns how many were lost."""
    try:
        lost = _lost()
    except OperationalError as error:
        log.warning("broker_unreachable", reason=str(error))
        return 0
    number = sum(map(_put_back, lost))
    dispatch.dispatch()
    return number


def _lost() -> list[Submission]:
    """Sent a while ago, not in the queue, and with none of the workers that answer; or past their lease.

    Raises:
        OperationalError: the broker does not answer.
    """
    now = timezone.now()
    grading = Submission.everything.filter(state=Submission.State.GRADING).order_by("created")
    overdue = {_name(one): one for one in grading if _is_overdue(one, now)}
    if not overdue:
        return []
    away = overdue.keys() - queue.waiting()
    held = queue.held(away)  # asked after the queue: what left it meanwhile is with a worker
    return [
        one for name, one in overdue.items() if name in away and (name not in held or _has_ended(one, now))
    ]


def _is_overdue(submission: Submission, now: datetime) -> bool:
    """Whether it may be lost. A stamp of the future was made before the clock was set back."""
    patience = timedelta(seconds=settings.SUBMISSION_LOST_SECONDS * 2 ** (submission.fence - 1))
    in_time = submission.sent is not None and now - patience <= submission.sent <= now
    return not in_time or _has_ended(submission, now)


def _has_ended(submission: Submission, now: datetime) -> bool:
    return submission.lease_until is not None and submission.lease_until < now


def _name(submission: Submission) -> str:
    return queue.task_name(str(submission.pk), submission.fence)


def _put_back(submission: Submission) -> bool:
    """Into line again, or given up when it, and not the way, is what breaks."""
    failures = submission.failures + _workers_went_on(submission)
    gives_up = failures >= MOST_FAILURES
    state = Submission.State.FAILED if gives_up else Submission.State.QUEUED
    same = Submission.everything.filter(
        pk=submission.pk, fence=submission.fence, state=Submission.State.GRADING
    )
    with transaction.atomic():
        if not same.update(state=state, failures=failures, lease_until=None):
            return False  # its report came just now
        if gives_up:
            submission.state = state
            signals.submission_ended.send(Submission, submission=submission)
    if gives_up:
        log.error("given_up", submission=str(submission.pk), failures=failures)
    else:
        log.info("sent_again", submission=str(submission.pk), fence=submission.fence)
    return True


def _workers_went_on(submission: Submission) -> bool:
    """Whether what was sent later has been graded: then no outage explains the loss."""
    later = Report.objects.filter(submission__sent__gt=submission.sent)
    return bool(submission.sent) and later.exists()
