"""The calls that a softmax check needs beside the cases."""

import numpy as np

from grader.domain.exercise import Exercise, Shift, SoftmaxCheck
from grader.judging.cases import Inputs, generator
from grader.judging.checks.future import plan_future
from grader.judging.checks.values import with_identity, with_ones
from grader.judging.execute import Call
from grader.judging.plan import BASE, Plan, Trial, call, probe_name

IDENTITY, ONES, SHIFTED, EXTREME, MOVED = "V = I", "V = 1", "shifted", "extreme", "moved"
EXTREME_SCORE = 1e4
SHIFT_SCALE = 10.0


def plan_softmax(plan: Plan, exercise: Exercise, check: SoftmaxCheck, seed: int) -> None:
    """Adds them; those compared with another call go to the second child."""

    def reading(kind: str, trial: Trial, inputs: Inputs) -> Call:
        return call(kind, trial, inputs if check.weights else with_identity(exercise, check, inputs))

    if check.weights is None:
        plan.first += [reading(IDENTITY, trial, trial.inputs) for trial in plan.trials]
        plan.first += [
            call(ONES, trial, with_ones(exercise, check, trial.inputs)) for trial in plan.trials[::3]
        ]
    if check.made_extreme is not None:
        plan.first += [
            reading(EXTREME, trial, _extreme(check.made_extreme, trial.inputs)) for trial in plan.trials[::5]
        ]
    if check.follows is not None:
        plan.first += [
            reading(MOVED, trial, _moved(check.follows, trial, seed)) for trial in plan.trials[::5]
        ]
    if check.shift is not None:
        plan.second += [reading(SHIFTED, trial, _shifted(check.shift, trial, seed)) for trial in plan.turn(1)]
    plan_future(plan, check.edit_future, seed, plan.turn(2))


def weights_call(check: SoftmaxCheck, trial: Trial) -> str:
    """The name of the call that shows a case's weights."""
    return probe_name(BASE if check.weights else IDENTITY, trial.case)


def _shifted(shift: Shift, trial: Trial, seed: int) -> Inputs:
    values = np.asarray(trial.inputs[shift.argument], np.float64)
    rng = generator(seed, SHIFTED, trial.case.name)
    step = rng.standard_normal(values.shape[-1:] if shift.by == "rows" else ()) * SHIFT_SCALE
    return {**trial.inputs, shift.argument: values + step}


def _moved(name: str, trial: Trial, seed: int) -> Inputs:
    """The argument with noise added."""
    values = np.asarray(trial.inputs[name], np.float64)
    noise = generator(seed, MOVED, trial.case.name).standard_normal(values.shape)
    return {**trial.inputs, name: values + noise}


def _extreme(name: str, inputs: Inputs) -> Inputs:
    """The argument, scaled until its largest entry is ±1e4."""
    values = np.asarray(inputs[name], np.float64)
    largest = np.abs(values[np.isfinite(values)]).max(initial=0.0)
    return {**inputs, name: values * (EXTREME_SCORE / largest if largest else 1.0)}
