"""The site's side of the queues: it sends to ``grading`` and ``practice``, and works on ``reports``."""

import os
from typing import Any

import structlog
from celery import Celery, bootsteps, signals
from kombu.connection import Connection
from kombu.exceptions import OperationalError

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quizapp.settings")

GRADING_QUEUE = "grading"
PRACTICE_QUEUE = "practice"
REPORTS_QUEUE = "reports"
GRADE_TASK = "grader.grade"
SWEEP_TASK = "quizapp.submissions.sweep"
LOOK_SECONDS = 3.0

log = structlog.get_logger(__name__)
app = Celery("quizapp")


@app.on_configure.connect
def configure(sender: Celery, **_: object) -> None:
    """Read what differs between machines from the settings, when first needed."""
    from django.conf import settings

    sender.conf.broker_url = settings.ENVIRONMENT.broker_url


@signals.setup_logging.connect
def keep_logging(**_: object) -> None:
    """Django's LOGGING stands: a receiver of this signal keeps Celery from setting up its own."""


class AlertConnection(Connection):
    """Looks for a broker that is away every few seconds; kombu's pauses grow to half a minute."""

    def ensure_connection(self, *arguments: Any, **options: Any) -> Any:
        patient = {**options, "interval_max": LOOK_SECONDS}
        return super().ensure_connection(*arguments, **patient)


class Sweeper(bootsteps.StartStopStep):
    """Asks for a sweep every so often, in each reports worker: it lives and dies with its worker.

    The worker's timer goes by the monotonic clock, so a clock that is set back stops nothing.
    """

    requires = ("celery.worker.consumer.tasks:Tasks",)

    def start(self, parent: Any) -> None:
        from django.conf import settings

        every = settings.ENVIRONMENT.sweep_seconds
        self._entry = parent.timer.call_repeatedly(every, self.ask, (every,))

    def stop(self, parent: Any) -> None:
        parent.timer.cancel(self._entry)

    @staticmethod
    def ask(every: float) -> None:
        """One that could not begin before the next is due is of no use: they must not pile up."""
        try:
            app.send_task(SWEEP_TASK, expires=every)
        except OperationalError as error:
            log.warning("broker_unreachable", reason=str(error))


app.amqp.Connection = AlertConnection
app.steps["consumer"].add(Sweeper)
app.conf.update(
    task_default_queue=REPORTS_QUEUE,
    task_serializer="json",
    accept_content=["json"],
    task_ignore_result=True,
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=1,
    broker_connection_retry_on_startup=True,
    broker_connection_max_retries=None,  # or a worker would end itself after three quarters of an hour
    # A student does not wait for a broker that is away: the sweeper sends later what could not be sent.
    task_publish_retry=False,
    broker_transport_options={"max_retries": 1, "interval_start": 0, "socket_connect_timeout": 1},
)
app.autodiscover_tasks(["quizapp.submissions"])
