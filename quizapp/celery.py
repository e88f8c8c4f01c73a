"""The site's side of the queues: it sends to ``grading`` and works on ``reports``."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quizapp.settings")

GRADING_QUEUE = "grading"
REPORTS_QUEUE = "reports"
GRADE_TASK = "grader.grade"
SWEEP_SECONDS = 10.0

app = Celery("quizapp")


@app.on_configure.connect
def configure(sender: Celery, **_: object) -> None:
    """Read the broker's address from the settings, when first needed."""
    from django.conf import settings

    sender.conf.broker_url = settings.ENVIRONMENT.broker_url


app.conf.update(
    task_default_queue=REPORTS_QUEUE,
    task_serializer="json",
    accept_content=["json"],
    task_ignore_result=True,
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=1,
    worker_hijack_root_logger=False,
    broker_connection_retry_on_startup=True,
    task_publish_retry=False,  # the sweeper sends again what could not be sent
    beat_schedule={"sweep": {"task": "quizapp.submissions.sweep", "schedule": SWEEP_SECONDS}},
    beat_schedule_filename="var/beat-schedule",
)
app.autodiscover_tasks(["quizapp.submissions"])
