from collections.abc import Iterator

import pytest
from celery.exceptions import SoftTimeLimitExceeded

from grader.domain.verdict import Verdict
from grader.errors import ZygoteDied
from grader.wire import GradingJob, ReportMessage
from grader.worker import tasks
from grader.worker.app import REPORTS_QUEUE, app
from tests import building

JOB = GradingJob(submission="a name", fence=3, exercise=building.exercise(), source=building.DOUBLE, seed=5)


@pytest.fixture(autouse=True)
def memory_broker() -> Iterator[None]:
    """Queues live in this process; what a test sends is gone after it."""
    before, app.conf.broker_url = app.conf.broker_url, "memory://"
    yield
    with app.connection_for_read() as connection:
        channel = connection.default_channel
        channel.queue_declare(queue=REPORTS_QUEUE)
        channel.queue_purge(REPORTS_QUEUE)
    app.conf.broker_url = before


def sent() -> list[ReportMessage]:
    """Every message in the queue of reports."""
    found = []
    with app.connection_for_read() as connection:
        channel = connection.default_channel
        channel.queue_declare(queue=REPORTS_QUEUE)
        while message := channel.basic_get(REPORTS_QUEUE, no_ack=True):
            arguments, _, _ = channel.message_to_python(message).decode()
            found.append(ReportMessage.from_json(arguments[0]))
    return found


def test_a_job_is_judged_and_its_report_sent_back_with_its_name_and_fence() -> None:
    tasks.grade(JOB.to_json())
    (message,) = sent()
    assert (message.submission, message.fence) == ("a name", 3)
    assert (message.report.verdict, message.report.version) == (Verdict.ACCEPTED, JOB.exercise.digest)


def test_a_wrong_answer_is_reported_as_such() -> None:
    tasks.grade(JOB.model_copy(update={"source": building.TRIPLE}).to_json())
    assert sent()[0].report.verdict is Verdict.WRONG_ANSWER


@pytest.mark.parametrize("text", ["", "{}", '{"version": 2}', JOB.to_json()[:-1]])
def test_a_message_that_is_no_job_is_dropped(text: str) -> None:
    tasks.grade(text)
    assert sent() == []


@pytest.mark.parametrize("error", [ZygoteDied("it ended"), SoftTimeLimitExceeded(), ValueError("a bug")])
def test_our_failure_is_an_internal_error_and_never_a_wrong_answer(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(tasks, "judge", fail)
    tasks.grade(JOB.to_json())
    (message,) = sent()
    assert message.report.verdict is Verdict.INTERNAL_ERROR
    assert (message.report.score, message.report.checks) == (0.0, ())


def test_a_worker_tells_which_sandbox_it_grades_in() -> None:
    assert tasks.tier(None)["tier"].startswith("Tier ")
