"""A call leaves its inputs alone, and an equal call gives an equal result."""

import numpy as np

from grader.domain.exercise import PurityCheck
from grader.domain.report import CheckReport
from grader.judging.cases import Array
from grader.judging.checks.credit import failed, not_run, passed
from grader.judging.evidence import Evidence
from grader.judging.execute import Results
from grader.judging.plan import Plan, Trial, call, probe_name
from grader.judging.tolerance import difference
from grader.sandbox import CallResult, Outcome

NAME = "purity"
SECOND, AGAIN = "second call", "again"
REPEATABLE = 1e-6
"""Of the largest entry: sums may run in another order when memory is laid out otherwise."""


def plan_purity(plan: Plan, turn: tuple[Trial, ...]) -> None:
    """Equal calls for the trials in ``turn``: once more in the first child, and in a fresh one."""
    plan.first += [call(SECOND, trial) for trial in turn]
    plan.second += [call(AGAIN, trial) for trial in turn]


def check_purity(check: PurityCheck, evidence: Evidence) -> CheckReport:
    results = evidence.results
    answered = [trial for trial in evidence.trials if results[trial.name].outcome is Outcome.OK]
    for trial in answered:
        if problem := _changed_input(trial, results[trial.name]) or _changed_result(trial, results):
            return failed(NAME, check.points, f"In “{trial.case.name}”: {problem}")
    if not answered:
        return not_run(NAME, check.points)
    return passed(NAME, check.points, "Inputs stay as they were, and equal calls give equal results.")


def _changed_input(trial: Trial, result: CallResult) -> str:
    for (name, before), after in zip(trial.inputs.items(), result.arguments_after, strict=True):
        if not _identical(np.asarray(before), after):
            return f"the call changed its argument {name}; write {name} = {name} / s instead of {name} /= s."
    return ""


def _changed_result(trial: Trial, results: Results) -> str:
    for kind in (SECOND, AGAIN):
        repeated = results.get(probe_name(kind, trial.case))
        if repeated is not None and not _repeats(results[trial.name], repeated):
            return "an equal call gave another result; keep nothing between calls and draw no random numbers."
    return ""


def _identical(before: Array, after: Array) -> bool:
    return before.shape == after.shape and np.array_equal(before, after, equal_nan=before.dtype.kind == "f")


def _repeats(first: CallResult, second: CallResult) -> bool:
    if second.outcome is not Outcome.OK or len(first.values) != len(second.values):
        return False
    return all(_close(a.array, b.array) for a, b in zip(first.values, second.values, strict=True))


def _close(first: Array, second: Array) -> bool:
    if first.shape != second.shape:
        return False
    if first.dtype.kind == "c" or second.dtype.kind == "c":
        return np.array_equal(first, second, equal_nan=True)
    finite = np.abs(first[np.isfinite(first)]).max(initial=0.0)
    return bool((difference(first, second) <= REPEATABLE * float(finite)).all())
