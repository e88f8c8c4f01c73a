"""Results against the reference's, case by case; each case is worth the same part of the points."""

from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from grader.domain.exercise import CorrectnessCheck, Exercise
from grader.domain.report import CaseOutcome, CheckReport, Comparison
from grader.domain.verdict import CheckVerdict
from grader.judging.answers import Answer, as_floats, read_answer, same_shape
from grader.judging.cases import Array
from grader.judging.comparison import Places, compare
from grader.judging.evidence import Evidence
from grader.judging.plan import Trial
from grader.judging.reference import Expected
from grader.judging.tolerance import difference
from grader.sandbox import CallResult

NAME = "correctness"


def check_correctness(check: CorrectnessCheck, evidence: Evidence) -> CheckReport:
    outcomes = tuple(_judge_case(check, evidence, trial) for trial in evidence.trials)
    right = sum(outcome.passed for outcome in outcomes)
    return CheckReport(
        name=NAME,
        verdict=_verdict(right, len(outcomes)),
        score=float(Fraction(check.points) * right / max(len(outcomes), 1)),
        max_score=check.points,
        message=_summary(outcomes, right),
        cases=outcomes,
    )


def differing(given: Array, expected: Array, limit: float) -> NDArray[np.bool_]:
    """Which entries stand farther than ``limit`` apart. The shapes agree but for axes of length 1."""
    return difference(given.reshape(expected.shape), expected) > limit


def differing_places(given: Array, expected: Array, limit: float) -> Places | None:
    """Where the two differ: nowhere in particular when of another shape, none when they agree."""
    if not same_shape(given, expected):
        return ()
    wrong = np.argwhere(differing(given, expected, limit))
    return tuple(tuple(int(i) for i in place) for place in wrong) or None


def problem(
    check: CorrectnessCheck, exercise: Exercise, result: CallResult, expected: Expected, *, show: bool
) -> str:
    """What is wrong with the result of a call, with its numbers when ``show``; else nothing."""
    answer = read_answer(result, exercise)
    if answer.problem:
        return answer.problem
    names = [declared.name for declared in exercise.results]
    each = zip(names, answer.arrays, expected.arrays, _limits(check, answer, expected), strict=True)
    return next(filter(None, (_mismatch(*one, show=show) for one in each)), "")


def _limits(check: CorrectnessCheck, answer: Answer, expected: Expected) -> list[float]:
    """How far each given array may stand from the expected one."""
    each = zip(answer.arrays, expected.bounds, strict=False)
    return [bound.allows(given.dtype, check.slack) for given, bound in each]


def _judge_case(check: CorrectnessCheck, evidence: Evidence, trial: Trial) -> CaseOutcome:
    case, expected = trial.case, evidence.reference[trial.case.name]
    told = problem(check, evidence.exercise, evidence.results[trial.name], expected, show=case.visible)
    shown = _comparison(check, evidence, trial) if case.visible else None
    return CaseOutcome(name=case.name, visible=case.visible, passed=not told, message=told, comparison=shown)


def _comparison(check: CorrectnessCheck, evidence: Evidence, trial: Trial) -> Comparison | None:
    expected = evidence.reference[trial.case.name]
    answer = read_answer(evidence.results[trial.name], evidence.exercise)
    limits = _limits(check, answer, expected)
    places = tuple(map(differing_places, answer.arrays, expected.arrays, limits))
    return compare(evidence.exercise, trial.inputs, expected.arrays, answer.arrays, places)


def _mismatch(name: str, given: Array, expected: Array, limit: float, *, show: bool) -> str:
    """The first difference as a sentence, with its numbers when ``show``; else nothing."""
    if not same_shape(given, expected):
        hint = " Is it transposed?" if given.shape == expected.shape[::-1] else ""
        return f"{name} has the shape {given.shape}, the reference's has {expected.shape}.{hint}"
    wrong = differing(given, expected, limit)
    if not wrong.any():
        return ""
    given = as_floats(given).reshape(expected.shape)
    if np.isnan(given[wrong]).any():
        return (
            f"{name} holds NaN (not a number): it comes from 0/0 or inf - inf, most often after exp of a "
            "large score; subtract the maximum before exp."
        )
    place = tuple(int(i) for i in np.unravel_index(np.argmax(wrong), wrong.shape))
    numbers = f": {given[place]:.6g} given, {as_floats(expected)[place]:.6g} expected" if show else ""
    return f"{name} differs in {wrong.sum()} of {wrong.size} entries, first at {list(place)}{numbers}."


def _verdict(right: int, cases: int) -> CheckVerdict:
    if right == cases:
        return CheckVerdict.PASSED
    return CheckVerdict.PARTIAL if right else CheckVerdict.FAILED


def _summary(outcomes: tuple[CaseOutcome, ...], right: int) -> str:
    if right == len(outcomes):
        return f"All {right} cases are right."
    wrong = [outcome for outcome in outcomes if not outcome.passed]
    first = next((outcome for outcome in wrong if outcome.visible), wrong[0])
    return f"{right} of {len(outcomes)} cases are right. In “{first.name}”: {first.message}"
