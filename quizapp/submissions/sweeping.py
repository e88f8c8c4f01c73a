"""Finding what got lost on the way: in a broker that was emptied, with a worker that was killed."""

from datetime import datetime, timedelta

import structlog
from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from kombu.exceptions import OperationalError

from quizapp.submissions import dispatch, queue
from quizapp.submissions.models import Report, Submission
from quizapp.submissions.recording import MOST_FAILURES

log = structlog.get_logger(__name__)
PATIENCE = 10
"""Leases to wait while other jobs stand in line: most likely the submission stands there too."""


def sweep() -> int:
    """Put back in line what is lost, and send what there is room for; returns how many were lost."""
    try:
        waiting = queue.depth()
        forgotten = [] if waiting else _forgotten()
    except OperationalError as error:
        log.warning("broker_unreachable", reason=str(error))
        return 0
    grace = timedelta(seconds=settings.SUBMISSION_LEASE_SECONDS * (PATIENCE if waiting else 0))
    number = sum(map(_put_back, [*_expired(grace), *forgotten]))
    dispatch.dispatch()
    return number


def _expired(grace: timedelta) -> list[Submission]:
    """Leases that ended ``grace`` ago."""
    ended = Q(state=Submission.State.GRADING, lease_until__lt=timezone.now() - grace)
    return list(Submission.objects.filter(ended).order_by("created"))


def _forgotten() -> list[Submission]:
    """Sent a while ago, gone from the queue, and with none of the workers that answer.

    Raises:
        OperationalError: the broker does not answer.
    """
    now = timezone.now()
    grading = Submission.objects.filter(state=Submission.State.GRADING, lease_until__gte=now)
    missing = [submission for submission in grading if _is_missing(submission, now)]
    held = queue.held() if missing else frozenset()  # it takes seconds, and reports wait meanwhile
    return [one for one in missing if queue.task_name(str(one.pk), one.fence) not in held]


def _is_missing(submission: Submission, now: datetime) -> bool:
    patience = timedelta(seconds=settings.SUBMISSION_LOST_SECONDS * 2 ** (submission.fence - 1))
    return submission.sent is not None and submission.sent < now - patience


def _put_back(submission: Submission) -> bool:
    """Into line again, or given up when it, and not the way, is what breaks."""
    failures = submission.failures + _workers_went_on(submission)
    gives_up = failures >= MOST_FAILURES
    state = Submission.State.FAILED if gives_up else Submission.State.QUEUED
    same = Submission.objects.filter(pk=submission.pk, fence=submission.fence, state=Submission.State.GRADING)
    if not same.update(state=state, failures=failures, lease_until=None):
        return False  # its report came just now
    if gives_up:
        log.error("given_up", submission=str(submission.pk), failures=failures)
    else:
        log.info("sent_again", submission=str(submission.pk), fence=submission.fence)
    return True


def _workers_went_on(submission: Submission) -> bool:
    """Whether what was sent later has been graded: then no outage explains the loss."""
    later = Report.objects.filter(submission__sent__gt=submission.sent)
    return bool(submission.sent) and later.exists()
