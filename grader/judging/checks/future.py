"""Editing the future changes nothing before it: later rows of the inputs may not touch earlier results."""

import numpy as np

from grader.domain.exercise import SoftmaxCheck
from grader.judging.answers import read_answer
from grader.judging.cases import Array, Inputs, generator
from grader.judging.evidence import Evidence
from grader.judging.plan import Plan, Trial, call, probe_name
from grader.judging.tolerance import difference

EDITED = "future edited"
EDIT_SCALE = 100.0
"""Large, so that even a small weight on a hidden position shows."""
TOLERANCE = 1e-6


def plan_future(plan: Plan, check: SoftmaxCheck, seed: int, turn: tuple[Trial, ...]) -> None:
    if check.edit_future:
        plan.second += [call(EDITED, trial, _edited(check, trial, seed)) for trial in turn]


def future_problem(check: SoftmaxCheck, evidence: Evidence, trial: Trial) -> str:
    """A sentence when a result at or before the edit moved; else nothing."""
    result = evidence.results.get(probe_name(EDITED, trial.case))
    if result is None:
        return ""
    exercise = evidence.exercise
    before, after = read_answer(evidence.results[trial.name], exercise), read_answer(result, exercise)
    last = _last_kept(check, trial.inputs)
    for declared, old, new in zip(exercise.results, before.arrays, after.arrays, strict=False):
        if old.ndim >= 2 and old.shape == new.shape and _moved(old, new, last):
            return (
                f"{declared.name}: rows up to {last} changed when only later positions of "
                f"{', '.join(check.edit_future)} were edited; a position must not see what comes after it."
            )
    return ""


def _moved(old: Array, new: Array, last: int) -> bool:
    kept = old[..., : last + 1, :]
    scale = max(1.0, float(np.abs(kept[np.isfinite(kept)]).max(initial=0.0)))
    return bool((difference(kept, new[..., : last + 1, :]) > TOLERANCE * scale).any())


def _last_kept(check: SoftmaxCheck, inputs: Inputs) -> int:
    """The middle row; of a single row nothing comes later."""
    rows: int = np.asarray(inputs[check.edit_future[0]]).shape[-2]
    return (rows - 1) // 2


def _edited(check: SoftmaxCheck, trial: Trial, seed: int) -> Inputs:
    edited = dict(trial.inputs)
    later = _last_kept(check, trial.inputs) + 1
    for name in check.edit_future:
        values = np.array(trial.inputs[name])
        tail = generator(seed, EDITED, trial.case.name, name).standard_normal(values[..., later:, :].shape)
        values[..., later:, :] = EDIT_SCALE * tail
        edited[name] = values
    return edited
