"""What the reports worker does: it calls services, nothing more."""

from quizapp.celery import app
from quizapp.submissions import recording, sweeping


@app.task(name="quizapp.submissions.record_report")
def record_report(text: str) -> None:
    recording.record_report(text)


@app.task(name="quizapp.submissions.sweep")
def sweep() -> None:
    sweeping.sweep()
