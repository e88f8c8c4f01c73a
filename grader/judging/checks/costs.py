"""The cost check among the others: when it is asked, and when it may be credited."""

from grader.domain.exercise import CostCheck
from grader.domain.report import CheckReport, Cost
from grader.domain.verdict import CheckVerdict
from grader.judging.checks.credit import not_run
from grader.judging.cost import check_cost
from grader.judging.evidence import Evidence
from grader.sandbox import Outcome

OPERATIONS, MEMORY, STEPS = "cost: operations", "cost: memory", "cost: steps"


def judge_cost(
    check: CostCheck, evidence: Evidence, *, some_right: bool
) -> tuple[tuple[CheckReport, ...], Cost | None]:
    """What was counted; without points as long as no case is right, for a wrong answer is cheap to give.

    Nothing is counted when no case gave numbers, or one ran out of time.
    """
    outcomes = {result.outcome for result in evidence.case_results()}
    if Outcome.OK not in outcomes or Outcome.TIME_LIMIT in outcomes:
        reason = "Not counted: first every case must give a result in time."
        return tuple(not_run(name, points, reason) for name, points in _parts(check)), None
    counted = check_cost(check, evidence.exercise, evidence.program.source, evidence.seed, evidence.sandbox)
    if some_right:
        return counted.reports, counted.cost
    return tuple(map(_without_points, counted.reports)), counted.cost


def _parts(check: CostCheck) -> list[tuple[str, float]]:
    parts = [(OPERATIONS, check.operations), (MEMORY, check.memory), (STEPS, check.steps)]
    return [(name, points) for name, points in parts if points]


def _without_points(report: CheckReport) -> CheckReport:
    message = f"No points before a case is right. {report.message}"
    return report.model_copy(update={"verdict": CheckVerdict.NOT_RUN, "score": 0, "message": message})
