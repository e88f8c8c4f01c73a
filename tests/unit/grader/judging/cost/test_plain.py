"""What a count explains of a plain run's memory and CPU."""

import numpy as np
import pytest

from grader.judging.cost.plain import Explained, PlainRun
from grader.judging.cost.runs import Run
from grader.sandbox import CallResult, Outcome, Value

EXPLAINED = Explained(memory_bytes=10e6, cpu_seconds=0.01)


def plain(
    peak: float = 0, seconds: float = 0, outcome: Outcome = Outcome.OK, returned: int = 0, load: float = 0
) -> PlainRun:
    values = (Value(np.zeros(returned // 8), "array"),)
    return PlainRun(CallResult(outcome, values=values, peak_bytes=int(peak)), load, seconds)


@pytest.mark.parametrize(("peak", "covered"), [(0, True), (14e6, True), (15e6, False)])
def test_memory_has_a_slack_and_a_constant(peak: float, covered: bool) -> None:
    assert EXPLAINED.memory_covers(plain(peak)) is covered


def test_results_on_their_way_out_are_explained() -> None:
    assert EXPLAINED.memory_covers(plain(15e6, returned=1_000_000))


@pytest.mark.parametrize(("seconds", "covered"), [(0, True), (0.12, True), (0.13, False)])
def test_cpu_has_a_wide_slack(seconds: float, covered: bool) -> None:
    assert EXPLAINED.cpu_covers(plain(seconds=seconds)) is covered


@pytest.mark.parametrize(("seconds", "cheap"), [(0.01, True), (0.3, False)])
def test_loading_a_program_is_cheap(seconds: float, cheap: bool) -> None:
    assert plain(load=seconds).load_is_cheap is cheap


def test_a_plain_run_out_of_memory_is_not_explained() -> None:
    assert not EXPLAINED.memory_covers(plain(outcome=Outcome.MEMORY_LIMIT))


def test_a_plain_run_out_of_time_is_not_explained() -> None:
    assert not EXPLAINED.cpu_covers(plain(outcome=Outcome.TIME_LIMIT))


@pytest.mark.parametrize("outcome", Outcome)
def test_a_plain_run_may_end_at_a_limit_but_not_fail(outcome: Outcome) -> None:
    allowed = {Outcome.OK, Outcome.TIME_LIMIT, Outcome.MEMORY_LIMIT}
    assert plain(outcome=outcome).ended_well is (outcome in allowed)


def test_everything_counted_explains_something() -> None:
    nothing = Run(np.zeros((1, 5), np.int64), 0, 0, 0, ())
    for column in range(4):
        nodes = np.zeros((1, 5), np.int64)
        nodes[0, column] = 1000
        assert Run(nodes, 0, 0, 0, ()).seconds > nothing.seconds
    assert Run(nothing.nodes, 0, 9, 0, ()).seconds > 0
    assert Explained.by(Run(nothing.nodes, 1, 0, 2, ()), 4).memory_bytes == 7
