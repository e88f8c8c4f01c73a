"""The site's side of the queues: it sends to ``grading`` and ``practice``, and works on ``reports``."""

import os

from celery import Celery, signals

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quizapp.settings")

GRADING_QUEUE = "grading"
PRACTICE_QUEUE = "practice"
REPORTS_QUEUE = "reports"
GRADE_TASK = "grader.grade"

app = Celery("quizapp")


@app.on_configure.connect
def configure(sender: Celery, **_: object) -> None:
    """Read what differs between machines from the settings, when first needed."""
    from django.conf import settings

    sender.conf.broker_url = settings.ENVIRONMENT.broker_url
    every = settings.ENVIRONMENT.sweep_seconds
    # One that could not begin before the next is due is of no use: they must not pile up before the reports.
    sweep = {"task": "quizapp.submissions.sweep", "schedule": every, "options": {"expires": every}}
    sender.conf.beat_schedule = {"sweep": sweep}


@signals.setup_logging.connect
def keep_logging(**_: object) -> None:
    """Django's LOGGING stands: a receiver of this signal keeps Celery from setting up its own."""


app.conf.update(
    task_default_queue=REPORTS_QUEUE,
    task_serializer="json",
    accept_content=["json"],
    task_ignore_result=True,
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=1,
    broker_connection_retry_on_startup=True,
    # A student does not wait for a broker that is away: the sweeper sends later what could not be sent.
    task_publish_retry=False,
    broker_transport_options={"max_retries": 1, "interval_start": 0, "socket_connect_timeout": 1},
)
app.autodiscover_tasks(["quizapp.submissions"])
