"""Taking back a submission that is not graded yet."""

from functools import partial
from uuid import UUID

import structlog
from django.db import transaction

from quizapp.submissions import queue, signals
from quizapp.submissions.dispatch import dispatch
from quizapp.submissions.models import Submission

log = structlog.get_logger(__name__)


def cancel(pk: UUID) -> bool:
    """Whether it was still open. A report that comes yet changes nothing; workers drop its job."""
    with transaction.atomic():
        submission = Submission.objects.select_for_update().filter(pk=pk, state__in=Submission.OPEN).first()
        if submission is None:
            return False
        submission.state = Submission.State.CANCELLED
        submission.lease_until = None
        submission.save()
        signals.submission_ended.send(Submission, submission=submission)
        transaction.on_commit(partial(queue.drop, str(pk), submission.fence))
        transaction.on_commit(dispatch)
    log.info("cancelled", submission=str(pk))
    return True
