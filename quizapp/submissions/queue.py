"""The way to the graders and what waits on it."""

import structlog
from kombu.exceptions import OperationalError

from grader.wire import GradingJob
from quizapp.celery import GRADE_TASK, GRADING_QUEUE, app

log = structlog.get_logger(__name__)


def send(job: GradingJob) -> None:
    """Hand a job to the graders; where the broker does not answer, the sweeper sends it later."""
    try:
        app.send_task(GRADE_TASK, args=[job.to_json()], queue=GRADING_QUEUE)
    except OperationalError as error:
        log.warning("broker_unreachable", submission=job.submission, reason=str(error))


def depth() -> int:
    """How many jobs no worker has taken yet.

    Raises:
        OperationalError: the broker does not answer.
    """
    with app.connection_for_read() as connection:
        connection.ensure_connection(max_retries=1, timeout=2)
        return int(connection.default_channel.queue_declare(queue=GRADING_QUEUE).message_count)
