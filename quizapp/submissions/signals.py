"""What this app tells those above it."""

from django.db import transaction
from django.dispatch import Signal

from quizapp.submissions.models import Submission

submission_ended = Signal()
"""``submission``, or a shadow, is graded, given up or taken back; within the transaction that says so."""
graded = Signal()
"""With ``submission``, whose report is stored; shadows are nobody's work and are not told."""


def announce(submission: Submission) -> None:
    """Send ``graded`` once the report is stored for good; a receiver that fails is logged, nothing undone."""

    def send() -> None:
        graded.send(sender=Submission, submission=submission)

    if not submission.is_shadow:
        transaction.on_commit(send, robust=True)
