"""The Celery application: JSON only, one job at a time for each process, acknowledged when done."""

from typing import Any

from celery import Celery
from kombu.connection import Connection

from grader.worker import logs
from grader.worker.settings import WorkerSettings

GRADING_QUEUE = "grading"
PRACTICE_QUEUE = "practice"
"""Taken only while nothing waits in ``grading``: queues are asked in the order of their names."""
REPORTS_QUEUE = "reports"
LOOK_SECONDS = 3.0
SOFT_SECONDS = 10
"""The time between asking a task to end and ending its process."""


class AlertConnection(Connection):
    """Looks for a broker that is away every few seconds; kombu's pauses grow to half a minute."""

    def ensure_connection(self, *arguments: Any, **options: Any) -> Any:
        patient = {**options, "interval_max": LOOK_SECONDS}
        return super().ensure_connection(*arguments, **patient)  # type: ignore[no-untyped-call]


def configuration(settings: WorkerSettings) -> dict[str, Any]:
    """Celery's configuration.

    A job is acknowledged after its report is on its way: a worker that is killed leaves the job to another.
    """
    return {
        "broker_url": settings.broker_url,
        "broker_connection_retry_on_startup": True,
        "broker_connection_max_retries": None,  # or it would end itself after three quarters of an hour
        "broker_transport_options": {
            "visibility_timeout": settings.time_limit + 2 * SOFT_SECONDS,
            "queue_order_strategy": "sorted",
        },
        # A broker that restarts must not cost the report: what is graded waits for it.
        "task_publish_retry_policy": {
            "max_retries": None,
            "interval_start": 0,
            "interval_step": 0.2,
            "interval_max": 1,
        },
        "task_default_queue": GRADING_QUEUE,
        "task_serializer": "json",
        "accept_content": ["json"],
        "task_ignore_result": True,
        "task_acks_late": True,
        "task_reject_on_worker_lost": True,
        "task_soft_time_limit": settings.time_limit - SOFT_SECONDS // 2,
        "task_time_limit": settings.time_limit,
        "worker_prefetch_multiplier": 1,
        "worker_concurrency": settings.concurrency,
        # A process is ready when its sandbox is; Celery's own 4 s would end it on a busy machine, for ever.
        "worker_proc_alive_timeout": 60.0,
        "worker_redirect_stdouts": False,
        "imports": ["grader.worker.tasks"],
    }


logs.configure()
settings = WorkerSettings()
app = Celery("grader")
app.conf.update(configuration(settings))
app.amqp.Connection = AlertConnection
