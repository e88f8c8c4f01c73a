"""The cost check of one submission, from source to marks."""

from dataclasses import dataclass, field

from grader.domain.exercise import CostCheck, Exercise
from grader.domain.report import CheckReport, Cost
from grader.judging.cost.count import Counted, reference_fit
from grader.judging.cost.judge import Mark, Part, input_monomials, judge, report
from grader.judging.cost.measure import measure
from grader.judging.cost.runs import Answered, NotCounted, Problem
from grader.judging.cost.show import show
from grader.sandbox import Sandbox


@dataclass(frozen=True)
class CostVerdict:
    """One report for each of the three marks that has points, and what was counted, if it could be."""

    reports: tuple[CheckReport, ...]
    cost: Cost | None
    answers: tuple[Answered, ...] = field(default=(), compare=False)
    """Of the counted calls; whether they are right is for the caller to ask."""


def check_cost(check: CostCheck, exercise: Exercise, source: str, seed: int, sandbox: Sandbox) -> CostVerdict:
    """Count, fit, judge, and hold against larger runs. The same for the same source, exercise and seed.

    Raises:
        SandboxError: our failure.
        NotCounted: the reference itself cannot be counted, which a proved exercise rules out.
    """
    reference = reference_fit(exercise, check, sandbox)
    marks = [mark for mark in _marks(exercise, check) if mark.points]
    try:
        measurement = measure(Problem.of(exercise, check, seed), source, sandbox)
    except NotCounted as error:
        message = f"The cost could not be counted: {error}."
        return CostVerdict(tuple(report(mark, passed=False, message=message) for mark in marks), None)
    counted, flags = measurement.counted, measurement.flags
    parts = _parts(counted)
    reports = (
        judge(counted.fit.grid, mark, parts[mark.name], flags.get(mark.name), counted.ladders)
        for mark in marks
    )
    shown = show(check, counted, reference, tuple(dict.fromkeys(flags.values())))
    return CostVerdict(tuple(reports), shown, counted.answers)


def _marks(exercise: Exercise, check: CostCheck) -> tuple[Mark, Mark, Mark]:
    inputs = input_monomials(exercise, check)
    return (
        Mark("operations", "operations", check.operations, check.operations_target),
        Mark("memory", "bytes in use", check.memory, check.memory_target, inputs),
        Mark("steps", "Python steps", check.steps, check.steps_target),
    )


def _parts(counted: Counted) -> dict[str, list[Part]]:
    """By mark: the totals, and the lines that may be to blame.

    Memory is judged node by node: the peak is the largest of several polynomials, whichever that is.
    """
    fit = counted.fit
    return {
        "operations": [Part(fit.operations), *(Part(line.operations, line.number) for line in fit.lines)],
        "memory": [Part(fitted, counted.nodes[node].line) for node, fitted in fit.live.items()],
        "steps": [Part(fit.steps), *(Part(line.runs, line.number) for line in fit.lines)],
    }
