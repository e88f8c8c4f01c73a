"""What Prometheus is told is what the tables and the queue hold, also while a part is away."""

from typing import Any

import pytest
from django.db import DatabaseError
from kombu.exceptions import OperationalError
from prometheus_client.core import Metric

from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.operations import metrics, workers
from quizapp.operations.metrics import SiteCollector
from quizapp.operations.workers import Grader
from quizapp.submissions import queue, services
from quizapp.submissions.models import Submission
from tests import building
from tests.unit.quizapp.api.test_submissions import reported

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def graders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "graders", lambda: [Grader("grader@here", tier=1, children=6)])


def collected() -> dict[str, float]:
    found: list[Metric] = list(SiteCollector().collect())
    return {
        f"{sample.name}{''.join(sample.labels.values())}": sample.value
        for metric in found
        for sample in metric.samples
    }


def test_submissions_verdicts_and_failures_are_counted(student: User, version: ExerciseVersion) -> None:
    services.submit(student, version, building.DOUBLE)
    reported()
    waiting = services.submit(student, version, building.TRIPLE)
    Submission.objects.filter(pk=waiting.pk).update(failures=2)
    told = collected()
    assert (told["quizapp_submissionsdone"], told["quizapp_submissionsqueued"]) == (1, 1)
    assert told["quizapp_verdicts_totalaccepted"] == 1
    assert told["quizapp_internal_errors_total"] == 2
    assert told["quizapp_oldest_open_seconds"] > 0


def test_depth_and_sandboxes_are_told() -> None:
    told = collected()
    assert told["quizapp_queue_depth"] == 0
    assert (told["quizapp_sandbox_tiergrader@here"], told["quizapp_sandbox_childrengrader@here"]) == (1, 6)


@pytest.mark.parametrize(
    ("part", "module", "name", "error"),
    [
        ("broker", queue, "depth", OperationalError("away")),
        ("graders", workers, "graders", OperationalError("away")),
        ("database", metrics.selectors, "by_state", DatabaseError("away")),
    ],
)
def test_a_part_that_is_away_is_told_and_the_others_are_too(
    part: str, module: Any, name: str, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise error

    monkeypatch.setattr(module, name, fail)
    told = collected()
    assert {name: told[f"quizapp_up{name}"] for name in ("database", "broker", "graders")} == {
        "database": 1,
        "broker": 1,
        "graders": 1,
        part: 0,
    }


def test_no_grader_is_a_part_that_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "graders", list)
    assert collected()["quizapp_upgraders"] == 0


def test_the_page_for_the_collector_holds_them(client: Any) -> None:
    assert b"quizapp_queue_depth 0.0" in client.get("/metrics").content
