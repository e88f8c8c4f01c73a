"""CPU of the cost check, by its two parts: counting and fitting, and looking from outside."""

import pytest

from grader.domain.exercise import CostCheck, Exercise
from grader.judging.cost import Problem, check_cost
from grader.judging.cost.count import count_and_fit, counting
from grader.sandbox import Sandbox
from tests.benchmarks.conftest import Row
from tests.benchmarks.processor import cpu_seconds

pytestmark = pytest.mark.benchmark


def test_the_cost_check(exercise: Exercise, sandbox: Sandbox, row: Row) -> None:
    check = next(check for check in exercise.checks if isinstance(check, CostCheck))

    def counted_and_fitted(seed: int) -> None:
        problem = Problem.of(exercise, check, seed)
        with counting(problem, exercise.reference, sandbox) as program:
            assert count_and_fit(program).exact

    counted = cpu_seconds(counted_and_fitted)
    whole = cpu_seconds(lambda seed: check_cost(check, exercise, exercise.reference, seed, sandbox))
    row("CPU of counting and fitting", f"{counted * 1e3:.1f} ms", "15 ms")
    row("CPU of the check from outside: the cost check's rest", f"{(whole - counted) * 1e3:.1f} ms", "40 ms")
