"""The calls that a softmax check needs beside the cases."""

import numpy as np

from grader.domain.exercise import Shift, SoftmaxCheck
from grader.judging.cases import Inputs, generator
from grader.judging.checks.future import plan_future
from grader.judging.checks.weights import with_identity, with_ones
from grader.judging.plan import BASE, Plan, Trial, call, probe_name

IDENTITY, ONES, SHIFTED, EXTREME = "V = I", "V = 1", "shifted", "extreme"
EXTREME_SCORE = 1e4
SHIFT_SCALE = 10.0


def plan_softmax(plan: Plan, check: SoftmaxCheck, seed: int) -> None:
    """Adds them; those compared with another call go to the second child."""
    if check.weights is None:
        plan.first += [call(IDENTITY, trial, with_identity(check, trial.inputs)) for trial in plan.trials]
        plan.first += [call(ONES, trial, with_ones(check, trial.inputs)) for trial in plan.trials[::3]]
    if check.shift is not None:
        for trial in plan.trials[::5]:
            plan.first.append(call(EXTREME, trial, _reading(check, _extreme(check.shift, trial.inputs))))
        for trial in plan.turn(1):
            plan.second.append(call(SHIFTED, trial, _reading(check, _shifted(check.shift, trial, seed))))
    plan_future(plan, check.edit_future, seed, plan.turn(2))


def weights_call(check: SoftmaxCheck, trial: Trial) -> str:
    """The name of the call that shows a case's weights."""
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
