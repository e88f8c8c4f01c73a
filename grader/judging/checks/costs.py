"""The cost check among the others: when it is asked, and when it may be credited."""

from grader.domain.exercise import CorrectnessCheck, CostCheck
from grader.domain.report import CheckReport, Cost
from grader.domain.verdict import CheckVerdict
from grader.judging.checks.correctness import problem
from grader.judging.checks.credit import not_run
from grader.judging.cost import Answered, check_cost
from grader.judging.evidence import Evidence
from grader.judging.plan import Trial
from grader.judging.reference import reference_results
from grader.sandbox import Outcome

OPERATIONS, MEMORY, STEPS = "cost: operations", "cost: memory", "cost: steps"


def judge_cost(
    check: CostCheck, evidence: Evidence, *, some_right: bool
) -> tuple[tuple[CheckReport, ...], Cost | None]:
    """What was counted; without points as long as no case is right, or where what was counted gave wrong
    results, for a wrong answer is cheap to give.

    Nothing is counted when no case gave numbers, or one ran out of time.
    """
    if reason := _cannot_count({result.outcome for result in evidence.case_results()}):
        return tuple(not_run(name, points, reason) for name, points in _parts(check)), None
    counted = check_cost(check, evidence.exercise, evidence.program.source, evidence.seed, evidence.sandbox)
    reason = _wrong(counted.answers, evidence) if some_right else "before a case is right"
    if not reason:
        return counted.reports, counted.cost
    return tuple(_without_points(report, reason) for report in counted.reports), counted.cost


def _cannot_count(outcomes: set[Outcome]) -> str:
    if Outcome.OK not in outcomes:
        return "Not counted: no call gave a result."
    return "Not counted: a case ran out of time." if Outcome.TIME_LIMIT in outcomes else ""


def _parts(check: CostCheck) -> list[tuple[str, float]]:
    parts = [(OPERATIONS, check.operations), (MEMORY, check.memory), (STEPS, check.steps)]
    return [(name, points) for name, points in parts if points]


def _wrong(answers: tuple[Answered, ...], evidence: Evidence) -> str:
    """Where a counted call gave wrong results; else nothing. So nobody is counted at one work and judged at
    another."""
    exercise = evidence.exercise
    check = next((check for check in exercise.checks if isinstance(check, CorrectnessCheck)), None)
    if check is None or not answers:
        return ""
    trials = tuple(Trial(answer.case, answer.inputs) for answer in answers)
    expected = reference_results(exercise, trials, evidence.seed, evidence.sandbox)
    for answer in answers:
        if told := problem(check, exercise, answer.result, expected[answer.case.name], show=False):
            return f"as results are wrong {answer.where}: {told.rstrip('.')}"
    return ""


def _without_points(report: CheckReport, reason: str) -> CheckReport:
    message = f"No points {reason}. {report.message}"
    return report.model_copy(update={"verdict": CheckVerdict.NOT_RUN, "score": 0, "message": message})
