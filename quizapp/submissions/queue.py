"""The way to the graders and what waits on it."""

import json
from collections.abc import Set

import structlog
from kombu.exceptions import OperationalError

from grader.wire import GradingJob
from quizapp.celery import GRADE_TASK, GRADING_QUEUE, PRACTICE_QUEUE, app

log = structlog.get_logger(__name__)
REPLY_SECONDS = 2.0
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


def waiting() -> frozenset[str]:
    """Names of the submissions' jobs that no worker has taken yet. No more are here than are at the graders.

    Raises:
        OperationalError: the broker does not answer.
    """
    with app.connection_for_read() as connection:
        connection.ensure_connection(max_retries=1, timeout=2)
        messages = connection.default_channel.client.lrange(GRADING_QUEUE, 0, -1)
    return frozenset(json.loads(message)["headers"]["id"] for message in messages)


def held(names: Set[str]) -> frozenset[str]:
    """Those of the jobs that workers have taken and not finished, of those workers that answer.

    Raises:
        OperationalError: the broker does not answer.
    """
    if not names:
        return frozenset()  # asking takes seconds, and reports wait meanwhile
    answers = app.control.inspect(timeout=REPLY_SECONDS).query_task(*names) or {}
    return frozenset(name for tasks in answers.values() for name in tasks)


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
