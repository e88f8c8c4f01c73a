"""Judges one submission: the whole way from a job to its report."""

from grader.domain.exercise import (
    CorrectnessCheck,
    CostCheck,
    Exercise,
    FutureCheck,
    PurityCheck,
    ShapeCheck,
    SoftmaxCheck,
)
from grader.domain.report import CheckReport, Cost, Counterexample, GradingReport
from grader.domain.verdict import CheckVerdict
from grader.errors import SubmissionInvalid
from grader.judging.checks.correctness import check_correctness
from grader.judging.checks.costs import judge_cost
from grader.judging.checks.future import check_future
from grader.judging.checks.purity import check_purity
from grader.judging.checks.shape import check_shape
from grader.judging.checks.softmax import check_softmax
from grader.judging.counterexample import find_counterexample
from grader.judging.diagnosis import Diagnosis, diagnose
from grader.judging.evidence import Evidence
from grader.judging.execute import Program
from grader.judging.prepare import prepare
from grader.judging.reference import result_room
from grader.judging.reports import Findings, finished, invalid
from grader.judging.signature import signature
from grader.judging.validity import read_source
from grader.judging.verdict import verdict_of
from grader.sandbox import Sandbox, give_freed_memory_back
from grader.wire import GradingJob

ABOUT_VALUES = frozenset({"correctness", "softmax", "future", "shape"})
"""Checks whose loss a misconception may explain."""
WRONG_VALUES = ABOUT_VALUES - {"shape"}
"""Those of them whose loss says that numbers are wrong."""


def judge(job: GradingJob, sandbox: Sandbox) -> GradingReport:
    """The report of one submission; the same for equal (source, exercise version, seed), but for its usage.

    Raises:
        GraderError: our own failure, such as a reference that fails; the submission is not to blame.
    """
    try:
        return _judge(job, sandbox)
    finally:
        give_freed_memory_back()


def _judge(job: GradingJob, sandbox: Sandbox) -> GradingReport:
    try:
        source = read_source(job.source, job.exercise)
    except SubmissionInvalid as error:
        return invalid(job, error)
    exercise = job.exercise.for_practice() if job.practice else job.exercise
    evidence = gather(exercise, job.seed, source, sandbox)
    return finished(evidence, find(evidence, explains=not job.practice))


def gather(exercise: Exercise, seed: int, source: str, sandbox: Sandbox) -> Evidence:
    """Ask the submission all that the checks need to know."""
    prepared = prepare(exercise, seed, sandbox)
    program = Program(source, exercise, sandbox, result_room(prepared.reference))
    program.run(prepared.plan.first)
    printed = program.log
    program.run(prepared.plan.second)
    return Evidence(exercise, seed, prepared.plan.trials, prepared.reference, program, printed)


def find(evidence: Evidence, *, explains: bool = True) -> Findings:
    """Judge the evidence, and look for what explains it."""
    checks, cost = _all_checks(evidence)
    lost = {check.name for check in checks if check.verdict is not CheckVerdict.PASSED}
    diagnosis = diagnose(evidence) if explains and lost & ABOUT_VALUES else Diagnosis()
    unknown = explains and diagnosis == Diagnosis() and lost & WRONG_VALUES
    return Findings(
        verdict=verdict_of(checks, evidence.case_results()),
        checks=checks,
        diagnosis=diagnosis,
        signature=signature(evidence) if unknown else "",
        counterexample=_counterexample(evidence, checks) if explains else None,
        cost=cost,
    )


def _all_checks(evidence: Evidence) -> tuple[tuple[CheckReport, ...], Cost | None]:
    """Reports in the exercise's order, cost last: it asks whether a case is right."""
    checks = evidence.exercise.checks
    reports = [_check(check, evidence) for check in checks if not isinstance(check, CostCheck)]
    cases = [case for report in reports for case in report.cases]
    some_right = not cases or any(case.passed for case in cases)
    cost = None
    for check in checks:
        if isinstance(check, CostCheck):
            counted, cost = judge_cost(check, evidence, some_right=some_right)
            reports += counted
    return tuple(reports), cost


def _check(
    check: CorrectnessCheck | SoftmaxCheck | FutureCheck | PurityCheck | ShapeCheck, evidence: Evidence
) -> CheckReport:
    match check:
        case CorrectnessCheck():
            return check_correctness(check, evidence)
        case SoftmaxCheck():
            return check_softmax(check, evidence)
        case FutureCheck():
            return check_future(check, evidence)
        case PurityCheck():
            return check_purity(check, evidence)
        case ShapeCheck():
            return check_shape(check, evidence)


def _counterexample(evidence: Evidence, checks: tuple[CheckReport, ...]) -> Counterexample | None:
    wrong = {case.name for check in checks for case in check.cases if not case.passed}
    failing = [trial for trial in evidence.trials if trial.case.name in wrong]
    for check in evidence.exercise.checks:
        if isinstance(check, CorrectnessCheck) and failing:
            return find_counterexample(check, evidence, failing)
    return None
