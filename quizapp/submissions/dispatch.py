"""Hands submissions to the graders: never more than they soon need, so that the line stays here, and fair."""

from datetime import timedelta

import structlog
from django.conf import settings
from django.utils import timezone

from grader.wire import GradingJob
from quizapp.submissions import line, queue
from quizapp.submissions.models import Submission

log = structlog.get_logger(__name__)
MOST_DOUBLINGS = 5


def dispatch() -> int:
    """Send as many as there is room for; returns how many. Safe to call at any time and from any process."""
    sent = 0
    while _room() and (submission := line.next_in_line()) is not None:
        if lease(submission):
            if not queue.send(_job(submission)):
                _take_back(submission)
                break
            sent += 1
    return sent


def lease(submission: Submission) -> bool:
    """Whether it is ours to send: of several processes that try, one is."""
    now = timezone.now()
    fence = submission.fence + 1
    waiting = Submission.everything.filter(
        pk=submission.pk, state=Submission.State.QUEUED, fence=submission.fence
    )
    taken = waiting.update(
        state=Submission.State.GRADING, fence=fence, sent=now, lease_until=now + _length(fence)
    )
    submission.fence = fence
    return bool(taken)


def _room() -> bool:
    at_graders = Submission.everything.filter(state=Submission.State.GRADING).count()
    return bool(at_graders < settings.SUBMISSIONS_IN_FLIGHT)


def _length(fence: int) -> timedelta:
    """Twice as long each time: grading slower than the first lease must not be stale for ever."""
    doublings = min(fence - 1, MOST_DOUBLINGS)
    return timedelta(seconds=settings.SUBMISSION_LEASE_SECONDS * 2**doublings)


def _take_back(submission: Submission) -> None:
    """The broker did not take it: it stays in line, and the sweeper tries again."""
    unsent = Submission.everything.filter(pk=submission.pk, fence=submission.fence)
    unsent.filter(state=Submission.State.GRADING).update(state=Submission.State.QUEUED, lease_until=None)


def _job(submission: Submission) -> GradingJob:
    return GradingJob(
        submission=str(submission.pk),
        fence=submission.fence,
        exercise=submission.exercise.exercise.for_grading(),
        source=submission.source,
        seed=submission.seed,
    )
