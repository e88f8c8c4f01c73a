"""What Prometheus is told of the site besides its requests: read from the database when it asks.

Names follow https://prometheus.io/docs/practices/naming/
"""

from collections.abc import Iterator
from typing import ClassVar

import structlog
from django.db import DatabaseError
from kombu.exceptions import OperationalError
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from quizapp.operations import workers
from quizapp.submissions import queue, selectors

log = structlog.get_logger(__name__)


class SiteCollector(Collector):
    """A part that does not answer is left out, and `quizapp_up` of it is 0; the others are told."""

    registered: ClassVar["SiteCollector | None"] = None

    def describe(self) -> list[Metric]:
        """Nothing: at start there may be no database yet."""
        return []

    def collect(self) -> Iterator[Metric]:
        up = GaugeMetricFamily("quizapp_up", "Whether a part of the site answers.", labels=["part"])
        for part, metrics in (("database", _database), ("broker", _broker), ("graders", _graders)):
            try:
                found = list(metrics())
            except (DatabaseError, OperationalError) as error:
                log.warning("metrics_unavailable", part=part, reason=str(error))
                found = []
            up.add_metric([part], float(bool(found)))
            yield from found
        yield up


def _database() -> Iterator[Metric]:
    states = GaugeMetricFamily("quizapp_submissions", "Submissions by state.", labels=["state"])
    for state, number in selectors.by_state().items():
        states.add_metric([state], number)
    yield states
    age = selectors.oldest_open_seconds()
    yield GaugeMetricFamily("quizapp_oldest_open_seconds", "Age of the oldest without a verdict.", value=age)
    verdicts = CounterMetricFamily("quizapp_verdicts", "Reports recorded, by verdict.", labels=["verdict"])
    for verdict, number in selectors.by_verdict().items():
        verdicts.add_metric([verdict], number)
    yield verdicts
    failures = selectors.our_failures()
    yield CounterMetricFamily("quizapp_internal_errors", "Gradings that failed on our side.", value=failures)


def _broker() -> Iterator[Metric]:
    yield GaugeMetricFamily("quizapp_queue_depth", "Jobs that no worker has taken yet.", value=queue.depth())


def _graders() -> Iterator[Metric]:
    """Nothing where none answers."""
    known = workers.graders()
    if not known:
        return
    tier = GaugeMetricFamily("quizapp_sandbox_tier", "1 is the strongest.", labels=["worker"])
    children = GaugeMetricFamily("quizapp_sandbox_children", "Processes of the sandbox.", labels=["worker"])
    for grader in known:
        tier.add_metric([grader.name], grader.tier)
        children.add_metric([grader.name], grader.children)
    yield tier
    yield children
