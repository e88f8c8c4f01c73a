"""What the reports worker does: it calls services, nothing more."""

from django.db import InterfaceError, OperationalError

from quizapp.celery import SWEEP_TASK, app
from quizapp.submissions import recording, sweeping

DATABASE_AWAY = (OperationalError, InterfaceError)
"""Restarting, out of reach, or on a full disk: what a report says must not be graded a second time for it."""
RETRY_SECONDS = 1.0


@app.task(
    name="quizapp.submissions.record_report",
    autoretry_for=DATABASE_AWAY,
    max_retries=None,
    default_retry_delay=RETRY_SECONDS,
)
def record_report(text: str) -> None:
    recording.record_report(text)


@app.task(name=SWEEP_TASK)
def sweep() -> None:
    sweeping.sweep()
