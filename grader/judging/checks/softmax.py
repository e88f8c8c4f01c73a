"""Weights behave as a softmax's: they sum to 1, are never negative, and do not move with the scores' level."""

from collections.abc import Iterator

import numpy as np

from grader.domain.exercise import Exercise, Shift, SoftmaxCheck
from grader.domain.report import CheckReport
from grader.judging.cases import Inputs, generator
from grader.judging.checks.credit import failed, not_run, passed
from grader.judging.checks.future import check_future, plan_future
from grader.judging.checks.weights import (
    SUM_TOLERANCE,
    Floats,
    axis_of,
    mask_problem,
    read_weights,
    rows_problem,
    weights_name,
    with_identity,
    with_ones,
)
from grader.judging.execute import Results
from grader.judging.plan import BASE, Plan, Trial, call, probe_name
from grader.judging.tolerance import difference

NAME = "softmax"
IDENTITY, ONES, SHIFTED, EXTREME = "V = I", "V = 1", "shifted", "extreme"
EXTREME_SCORE = 1e4
SHIFT_SCALE = 10.0
SHIFT_TOLERANCE = 1e-3
"""Scores moved by some 100 keep 1e-5 in float32; weights that see the level move by far more."""


def plan_softmax(
    plan: Plan, check: SoftmaxCheck, seed: int, shifts: tuple[Trial, ...], edits: tuple[Trial, ...]
) -> None:
    """The calls this check needs: ``shifts`` and ``edits`` are the trials that may be asked again changed."""
    if check.weights is None:
        plan.first += [call(IDENTITY, trial, with_identity(check, trial.inputs)) for trial in plan.trials]
        plan.first += [call(ONES, trial, with_ones(check, trial.inputs)) for trial in plan.trials[::3]]
    if check.shift is not None:
        for trial in shifts:
            inputs = _shifted(check.shift, trial, seed)
            plan.second.append(call(SHIFTED, trial, _reading(check, inputs)))
        for trial in plan.trials[::5]:
            plan.first.append(call(EXTREME, trial, _reading(check, _extreme(check.shift, trial.inputs))))
    plan_future(plan, check, seed, edits)


def check_softmax(
    check: SoftmaxCheck, exercise: Exercise, trials: tuple[Trial, ...], results: Results
) -> CheckReport:
    weights = {
        trial.case.name: found
        for trial in trials
        if (found := read_weights(check, exercise, results[_source(check, trial)])) is not None
    }
    if not weights:
        return not_run(NAME, check.points)
    problem = next(_problems(check, exercise, trials, results, weights), None)
    if problem:
        return failed(NAME, check.points, problem)
    return passed(NAME, check.points, "Weights are non-negative and sum to 1, whatever the scores' level.")


def _problems(
    check: SoftmaxCheck,
    exercise: Exercise,
    trials: tuple[Trial, ...],
    results: Results,
    weights: dict[str, Floats],
) -> Iterator[str]:
    for trial in trials:
        if (found := weights.get(trial.case.name)) is None:
            continue
        told = (
            _weights_problem(check, trial, found)
            or _sums_problem(exercise, trial, results)
            or _extreme_problem(check, exercise, trial, results)
            or _shift_problem(check, exercise, trial, results, found)
            or check_future(check, exercise, trial, results)
        )
        if told:
            yield f"In “{trial.case.name}”: {told}"


def _weights_problem(check: SoftmaxCheck, trial: Trial, weights: Floats) -> str:
    name = weights_name(check)
    told = rows_problem(name, weights, axis_of(check, trial.inputs))
    if told or check.mask is None:
        return told
    window = int(trial.inputs[check.window]) if check.mask == "window" and check.window else None
    return mask_problem(name, weights, window)


def _sums_problem(exercise: Exercise, trial: Trial, results: Results) -> str:
    result = results.get(probe_name(ONES, trial.case))
    if result is None or not result.values:
        return ""
    sums = result.values[0].array
    if (difference(sums, np.ones_like(sums)) <= SUM_TOLERANCE).all():
        return ""
    return f"with every value set to 1, {exercise.results[0].name} must be 1 everywhere: its weights do not sum to 1."


def _extreme_problem(check: SoftmaxCheck, exercise: Exercise, trial: Trial, results: Results) -> str:
    result = results.get(probe_name(EXTREME, trial.case))
    weights = None if result is None else read_weights(check, exercise, result)
    if weights is None:
        return ""
    told = rows_problem(weights_name(check), weights, axis_of(check, trial.inputs))
    return f"with scores of ±{EXTREME_SCORE:g}, {told}" if told else ""


def _shift_problem(
    check: SoftmaxCheck, exercise: Exercise, trial: Trial, results: Results, weights: Floats
) -> str:
    result = results.get(probe_name(SHIFTED, trial.case))
    shifted = None if result is None else read_weights(check, exercise, result)
    if shifted is None or shifted.shape != weights.shape:
        return ""
    if (difference(shifted, weights) <= SHIFT_TOLERANCE).all():
        return ""
    return f"{weights_name(check)} moves when all scores of a row grow by the same number; softmax must not."


def _source(check: SoftmaxCheck, trial: Trial) -> str:
    return probe_name(BASE if check.weights else IDENTITY, trial.case)


def _reading(check: SoftmaxCheck, inputs: Inputs) -> Inputs:
    return inputs if check.weights else with_identity(check, inputs)


def _shifted(shift: Shift, trial: Trial, seed: int) -> Inputs:
    values = np.asarray(trial.inputs[shift.argument], np.float64)
    rng = generator(seed, SHIFTED, trial.case.name)
    step = rng.standard_normal(values.shape[-1:] if shift.by == "rows" else ()) * SHIFT_SCALE
    return {**trial.inputs, shift.argument: values + step}


def _extreme(shift: Shift, inputs: Inputs) -> Inputs:
    """The shifted argument, scaled until its largest entry is ±1e4."""
    values = np.asarray(inputs[shift.argument], np.float64)
    largest = np.abs(values[np.isfinite(values)]).max(initial=0.0)
    return {**inputs, shift.argument: values * (EXTREME_SCORE / largest if largest else 1.0)}
