"""Who waits for whom: practice runs never keep a submission waiting."""

import pytest
from celery import Celery
from kombu import Connection, Consumer, Queue

from grader.worker.app import GRADING_QUEUE, PRACTICE_QUEUE, configuration
from grader.worker.settings import WorkerSettings
from quizapp.submissions import queue


def test_a_submission_is_taken_before_practice_runs_that_came_earlier(redis_server: str) -> None:
    taken: list[str] = []
    queues = [Queue(name, routing_key=name) for name in (PRACTICE_QUEUE, GRADING_QUEUE)]
    with Celery(broker=redis_server, set_as_current=False) as app:
        for queue in (PRACTICE_QUEUE, PRACTICE_QUEUE, GRADING_QUEUE):
            app.send_task("grader.grade", args=[queue], queue=queue)

    def note(body: object, message: object) -> None:
        taken.append(body[0][0])
        message.ack()

    options = configuration(WorkerSettings())["broker_transport_options"]
    with Connection(redis_server, transport_options=options) as connection:
        consumer = Consumer(connection, queues, callbacks=[note], accept=["json"], prefetch_count=1)
        with consumer:
            for _ in range(3):
                connection.drain_events(timeout=10)
    assert taken == [GRADING_QUEUE, PRACTICE_QUEUE, PRACTICE_QUEUE]


def test_the_jobs_that_wait_in_a_queue_are_known_by_name(
    redis_server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Celery(broker=redis_server, set_as_current=False) as app:
        monkeypatch.setattr(queue, "app", app)
        for name in ("first-1", "second-3"):
            app.send_task("grader.grade", args=["{}"], queue=GRADING_QUEUE, task_id=name)
        assert queue.waiting() == {"first-1", "second-3"}
        with app.connection_for_write() as connection:
            connection.default_channel.queue_purge(GRADING_QUEUE)
        assert queue.waiting() == frozenset()
