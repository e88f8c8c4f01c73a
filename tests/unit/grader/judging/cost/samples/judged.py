"""What the check finds in a sample, and what it has to find."""

from typing import NamedTuple

from grader.domain.report import Cost
from grader.judging.cost import check_cost
from grader.sandbox import Sandbox
from tests.unit.grader.judging.cost.samples.tasks import Sample


class Judged(NamedTuple):
    """Formulas where there are any, and the marks that are lost."""

    operations: str
    peak: str
    steps: str
    lost: frozenset[str]


def expected(sample: Sample) -> Judged:
    return Judged(sample.operations, sample.peak, sample.steps, frozenset(sample.loses.split()))


def judged(sample: Sample, seed: int, sandbox: Sandbox) -> Judged:
    """Raises SandboxError."""
    exercise = sample.task.exercise
    source = f"import numpy as np\n{sample.source}"
    verdict = check_cost(sample.task.check, exercise, source, seed, sandbox)
    lost = (report.name for report in verdict.reports if report.score < report.max_score)
    return Judged(*_formulas(verdict.cost), frozenset(name.removeprefix("cost: ") for name in lost))


def _formulas(cost: Cost | None) -> tuple[str, str, str]:
    if cost is None:
        return "", "", ""
    operations, peak, steps = (
        shown.polynomial if shown.exact else "no formula"
        for shown in (cost.operations, cost.peak_bytes, cost.python_steps)
    )
    return operations, peak, steps
