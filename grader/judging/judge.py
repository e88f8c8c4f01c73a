"""Judges one submission: the whole way from a job to its report."""

from collections.abc import Iterator
from dataclasses import dataclass

from grader.domain.exercise import Check, CorrectnessCheck, CostCheck, Exercise, PurityCheck, ShapeCheck
from grader.domain.report import CheckReport, Cost, Counterexample, GradingReport, NamedMistake
from grader.domain.verdict import CheckVerdict
from grader.errors import SubmissionInvalid
from grader.judging.checks.correctness import check_correctness
from grader.judging.checks.costs import judge_cost
from grader.judging.checks.purity import check_purity
from grader.judging.checks.shape import check_shape
from grader.judging.checks.softmax import check_softmax
from grader.judging.counterexample import find_counterexample
from grader.judging.diagnosis import diagnose
from grader.judging.execute import Program
from grader.judging.plan import Trial
from grader.judging.prepare import Prepared, prepare
from grader.judging.reports import finished, invalid
from grader.judging.validity import read_source
from grader.judging.verdict import verdict_of
from grader.sandbox import CallResult, Sandbox
from grader.wire import GradingJob

ABOUT_VALUES = frozenset({"correctness", "softmax", "shape"})
"""Checks that a misconception may explain."""


def judge(job: GradingJob, sandbox: Sandbox) -> GradingReport:
    """The report of one submission; the same for the same (source, exercise version, seed) but for its usage.

    Raises:
        GraderError: our own failure (a reference that fails, a sandbox that ended); the submission is not to blame.
    """
    try:
        source = read_source(job.source, job.exercise)
    except SubmissionInvalid as error:
        return invalid(job, error)
    prepared = prepare(job.exercise, job.seed, sandbox)
    program = Program(source, job.exercise, sandbox)
    program.run(prepared.plan.first)
    program.run(prepared.plan.second)
    return Judgement(job, sandbox, prepared, program).report()


@dataclass
class Judgement:
    """A submission that ran, while it is judged."""

    job: GradingJob
    sandbox: Sandbox
    prepared: Prepared
    program: Program

    def report(self) -> GradingReport:
        checks, cost = self._all_checks()
        results = self._results
        return finished(
            self.job,
            self.program,
            results,
            verdict=verdict_of(checks, results),
            checks=checks,
            misconceptions=self._misconceptions(checks),
            counterexample=self._counterexample(checks),
            cost=cost,
        )

    @property
    def _exercise(self) -> Exercise:
        return self.job.exercise

    @property
    def _trials(self) -> tuple[Trial, ...]:
        return self.prepared.plan.trials

    @property
    def _results(self) -> list[CallResult]:
        return [self.program.results[trial.name] for trial in self._trials]

    def _all_checks(self) -> tuple[tuple[CheckReport, ...], Cost | None]:
        """Reports in the exercise's order, cost last: it asks whether a case is right."""
        reports: list[CheckReport] = []
        cost = None
        for check in sorted(self._exercise.checks, key=lambda check: isinstance(check, CostCheck)):
            if isinstance(check, CostCheck):
                counted, cost = self._cost(check, reports)
                reports += counted
            else:
                reports.append(self._check(check))
        return tuple(reports), cost

    def _check(self, check: Check) -> CheckReport:
        exercise, trials, results = self._exercise, self._trials, self.program.results
        if isinstance(check, CorrectnessCheck):
            return check_correctness(check, exercise, trials, self.prepared.reference, results)
        if isinstance(check, ShapeCheck):
            return check_shape(check, exercise, trials, self.prepared.reference, results)
        if isinstance(check, PurityCheck):
            return check_purity(check, exercise, trials, results)
        return check_softmax(check, exercise, trials, results)

    def _cost(
        self, check: CostCheck, reports: list[CheckReport]
    ) -> tuple[tuple[CheckReport, ...], Cost | None]:
        cases = [case for report in reports for case in report.cases]
        return judge_cost(
            check,
            self._exercise,
            self.program.source,
            self.job.seed,
            self.sandbox,
            results=self._results,
            some_right=not cases or any(case.passed for case in cases),
        )

    def _misconceptions(self, checks: tuple[CheckReport, ...]) -> tuple[NamedMistake, ...]:
        if not any(_lost(check) for check in checks if check.name in ABOUT_VALUES):
            return ()
        return diagnose(self._exercise, self._trials, self.program.results, self.job.seed, self.sandbox)

    def _counterexample(self, checks: tuple[CheckReport, ...]) -> Counterexample | None:
        wrong = {case.name for check in checks for case in check.cases if not case.passed}
        failing = tuple(trial for trial in self._trials if trial.case.name in wrong)
        check = next((check for check in self._exercise.checks if isinstance(check, CorrectnessCheck)), None)
        if check is None or not failing:
            return None
        return find_counterexample(self._exercise, check, failing, self.program, self.job.seed, self.sandbox)


def _lost(report: CheckReport) -> bool:
    return report.verdict is not CheckVerdict.PASSED
