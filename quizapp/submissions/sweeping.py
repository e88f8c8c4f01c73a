"""Sending again what got lost on the way: a broker that was emptied, a worker that was killed."""

from datetime import timedelta

import structlog
from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from kombu.exceptions import OperationalError

from quizapp.submissions import queue
from quizapp.submissions.models import Submission
from quizapp.submissions.services import send

log = structlog.get_logger(__name__)
PATIENCE = 10
"""Leases to wait while other jobs stand in line: most likely the submission stands there too."""


def sweep() -> int:
    """Send every open submission whose lease has ended; returns how many."""
    try:
        waiting = queue.depth()
    except OperationalError as error:
        log.warning("broker_unreachable", reason=str(error))
        return 0
    grace = timedelta(seconds=settings.SUBMISSION_LEASE_SECONDS * (PATIENCE if waiting else 0))
    overdue = _stale(grace)
    for submission in overdue:
        log.info("sent_again", submission=str(submission.pk), fence=submission.fence)
        send(submission.pk)
    return len(overdue)


def _stale(grace: timedelta) -> list[Submission]:
    """Leases that ended ``grace`` ago; and rows stored without ever being sent."""
    now = timezone.now()
    unsent = Q(state=Submission.State.QUEUED, created__lt=now - timedelta(seconds=5))
    expired = Q(state=Submission.State.GRADING, lease_until__lt=now - grace)
    return list(Submission.objects.filter(unsent | expired).order_by("created"))
