"""What this app tells those above it."""

from django.db import transaction
from django.dispatch import Signal

from quizapp.submissions.models import Submission

graded = Signal()
"""With ``submission``, whose report is stored."""


def announce(submission: Submission) -> None:
    """Send ``graded`` once the report is stored for good; a receiver that fails is logged, nothing undone."""

    def send() -> None:
        graded.send(sender=Submission, submission=submission)

    transaction.on_commit(send, robust=True)
