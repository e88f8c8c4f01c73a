"""Results against the reference's, case by case; each case is worth the same part of the points."""

from fractions import Fraction

import numpy as np

from grader.domain.exercise import CorrectnessCheck, Exercise
from grader.domain.report import CaseOutcome, CheckReport
from grader.domain.verdict import CheckVerdict
from grader.judging.answers import as_floats, read_answer, same_shape
from grader.judging.cases import Array
from grader.judging.execute import Results
from grader.judging.plan import Trial
from grader.judging.reference import Expected, Reference
from grader.judging.tolerance import Bound, difference

NAME = "correctness"


def check_correctness(
    check: CorrectnessCheck,
    exercise: Exercise,
    trials: tuple[Trial, ...],
    reference: Reference,
    results: Results,
) -> CheckReport:
    outcomes = tuple(_judge_case(check, exercise, trial, reference, results) for trial in trials)
    right = sum(outcome.passed for outcome in outcomes)
    return CheckReport(
        name=NAME,
        verdict=_verdict(right, len(outcomes)),
        score=float(Fraction(check.points) * right / max(len(outcomes), 1)),
        max_score=check.points,
        message=_summary(outcomes, right),
        cases=outcomes,
    )


def mismatch(
    arrays: tuple[Array, ...], expected: Expected, names: list[str], slack: float, *, show: bool
) -> str:
    """The first difference beyond tolerance as a sentence, with the numbers when ``show``; else nothing."""
    for name, given, wanted, bound in zip(names, arrays, expected.arrays, expected.bounds, strict=True):
        if sentence := _mismatch(name, given, wanted, bound, slack, show):
            return sentence
    return ""


def differing(
    given: Array, expected: Array, bound: Bound, slack: float
) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Which entries stand too far from the reference's. The shapes agree but for axes of length 1."""
    return difference(given.reshape(expected.shape), expected) > bound.allows(given.dtype, slack)


def _judge_case(
    check: CorrectnessCheck, exercise: Exercise, trial: Trial, reference: Reference, results: Results
) -> CaseOutcome:
    answer = read_answer(results[trial.name], exercise)
    message = answer.problem
    if not message:
        names = [declared.name for declared in exercise.results]
        expected = reference[trial.case.name]
        message = mismatch(answer.arrays, expected, names, check.slack, show=trial.case.visible)
    return CaseOutcome(name=trial.case.name, visible=trial.case.visible, passed=not message, message=message)


def _mismatch(name: str, given: Array, expected: Array, bound: Bound, slack: float, show: bool) -> str:
    if not same_shape(given, expected):
        hint = " Is it transposed?" if given.shape == expected.shape[::-1] else ""
        return f"{name} has the shape {given.shape}, the reference's has {expected.shape}.{hint}"
    wrong = differing(given, expected, bound, slack)
    if not wrong.any():
        return ""
    given = as_floats(given).reshape(expected.shape)
    if np.isnan(given[wrong]).any():
        return (
            f"{name} holds NaN (not a number), which comes from 0/0 or inf - inf: "
            "subtract each row's maximum before exp."
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
