"""CPU of a verdict, in units of one interpreter that imports numpy: the machine's speed cancels out."""

import pytest

from grader.domain.exercise import CostCheck, Exercise
from grader.domain.verdict import Verdict
from grader.judging import judge
from grader.judging.cost import check_cost
from grader.sandbox import Sandbox
from grader.wire import GradingJob
from tests.benchmarks.conftest import Row
from tests.benchmarks.processes import import_numpy_cpu_seconds, median_of, wall_seconds
from tests.benchmarks.processor import cpu_seconds

pytestmark = pytest.mark.benchmark


def test_a_full_verdict(exercise: Exercise, sandbox: Sandbox, row: Row) -> None:
    def grade(seed: int) -> None:
        job = GradingJob(submission="bench", exercise=exercise, source=exercise.reference, seed=seed)
        assert judge(job, sandbox).verdict is Verdict.ACCEPTED

    check = next(check for check in exercise.checks if isinstance(check, CostCheck))
    unit = median_of(7, import_numpy_cpu_seconds)
    verdict = cpu_seconds(grade)
    cost = cpu_seconds(lambda seed: check_cost(check, exercise, exercise.reference, seed, sandbox))
    apart = verdict - cost
    row("CPU of `import numpy` in a fresh interpreter", f"{unit * 1e3:.0f} ms")
    row(
        "CPU of a full verdict, warm", f"{verdict * 1e3:.0f} ms = {verdict / unit:.2f} imports", "1.5 imports"
    )
    row("its cost check apart", f"{apart * 1e3:.0f} ms = {apart / unit:.2f} imports", "1.0 imports")
    row(
        "wall time of a full verdict, warm",
        f"{median_of(9, lambda: wall_seconds(lambda: grade(1))) * 1e3:.0f} ms",
    )
