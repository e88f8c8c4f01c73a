"""What a count explains of a plain run's memory and CPU."""

import numpy as np
import pytest

from grader.judging.cost.plain import Explained, explain
from grader.judging.cost.runs import Run
from grader.sandbox import CallResult, Outcome, Value

EXPLAINED = Explained(memory_bytes=10e6, cpu_seconds=0.01)


def result(
    peak: float = 0, seconds: float = 0, outcome: Outcome = Outcome.OK, returned: int = 0
) -> CallResult:
    values = (Value(np.zeros(returned // 8), "array"),)
    return CallResult(outcome, values=values, cpu_seconds=seconds, peak_bytes=int(peak))


@pytest.mark.parametrize(("peak", "covered"), [(0, True), (14e6, True), (15e6, False)])
def test_memory_has_a_slack_and_a_constant(peak: float, covered: bool) -> None:
    assert EXPLAINED.memory_covers(result(peak)) is covered


def test_results_on_their_way_out_are_explained() -> None:
    assert EXPLAINED.memory_covers(result(15e6, returned=1_000_000))


@pytest.mark.parametrize(("seconds", "covered"), [(0, True), (0.12, True), (0.13, False)])
def test_cpu_has_a_wide_slack(seconds: float, covered: bool) -> None:
    assert EXPLAINED.cpu_covers(result(seconds=seconds)) is covered


def test_a_plain_run_out_of_memory_is_not_explained() -> None:
    assert not EXPLAINED.memory_covers(result(outcome=Outcome.MEMORY_LIMIT))


def test_a_plain_run_out_of_time_is_not_explained() -> None:
    assert not EXPLAINED.cpu_covers(result(outcome=Outcome.TIME_LIMIT))


def test_everything_counted_explains_something() -> None:
    nothing = Run(np.zeros((1, 5), np.int64), 0, 0, 0, ())
    for column in range(4):
        nodes = np.zeros((1, 5), np.int64)
        nodes[0, column] = 1000
        assert explain(Run(nodes, 0, 0, 0, ()), 0).cpu_seconds > explain(nothing, 0).cpu_seconds
    assert explain(Run(nothing.nodes, 0, 9, 0, ()), 0).cpu_seconds > 0
    assert explain(Run(nothing.nodes, 1, 0, 2, ()), 4).memory_bytes == 7
