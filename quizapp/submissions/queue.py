"""The way to the graders and what waits on it."""

import structlog
from kombu.exceptions import OperationalError

from grader.wire import GradingJob
from quizapp.celery import GRADE_TASK, GRADING_QUEUE, PRACTICE_QUEUE, app

log = structlog.get_logger(__name__)
REPLY_SECONDS = 1.0
PRACTICE_SECONDS = 20
"""After which nobody waits for a practice run any more."""


def send(job: GradingJob) -> bool:
    """Hand a job to the graders; whether the broker took it.

    A practice run waits behind every submission, and is dropped when it has waited too long.
    """
    queue, expires = (PRACTICE_QUEUE, PRACTICE_SECONDS) if job.practice else (GRADING_QUEUE, None)
    try:
        name = task_name(job.submission, job.fence)
        app.send_task(GRADE_TASK, args=[job.to_json()], queue=queue, expires=expires, task_id=name)
    except OperationalError as error:
        log.warning("broker_unreachable", submission=job.submission, reason=str(error))
        return False
    return True


def task_name(submission: str, fence: int) -> str:
    """By which a worker tells what it holds."""
    return f"{submission}-{fence}"


def held() -> frozenset[str]:
    """Names of the jobs that workers have taken and not finished, of those workers that answer.

    Raises:
        OperationalError: the broker does not answer.
    """
    inspect = app.control.inspect(timeout=REPLY_SECONDS)
    answers = [inspect.active() or {}, inspect.reserved() or {}]
    return frozenset(task["id"] for answer in answers for tasks in answer.values() for task in tasks)


def drop(submission: str, fence: int) -> None:
    """Tell the workers to pass over a job that nobody waits for; one that is being graded is finished."""
    try:
        app.control.revoke(task_name(submission, fence))
    except OperationalError as error:
        log.warning("broker_unreachable", submission=submission, reason=str(error))


def depth() -> int:
    """How many submissions no worker has taken yet.

    Raises:
        OperationalError: the broker does not answer.
    """
    with app.connection_for_read() as connection:
        connection.ensure_connection(max_retries=1, timeout=2)
        return int(connection.default_channel.queue_declare(queue=GRADING_QUEUE).message_count)
