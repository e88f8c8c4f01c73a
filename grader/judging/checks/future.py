"""Editing the future changes nothing before it: later rows of the inputs may not touch earlier results.

Asked on its own, or as a part of what a softmax check asks of masked weights.
"""

import numpy as np

from grader.domain.exercise import FutureCheck
from grader.domain.report import CheckReport
from grader.judging.answers import read_answer
from grader.judging.cases import Array, Inputs, generator
from grader.judging.checks.credit import failed, not_run, passed
from grader.judging.evidence import Evidence
from grader.judging.plan import Plan, Trial, call, probe_name
from grader.judging.tolerance import difference

NAME = "future"
EDITED = "future edited"
EDIT_SCALE = 100.0
"""Large, so that even a small weight on a hidden position shows."""
TOLERANCE = 1e-6


def plan_future(plan: Plan, edit: tuple[str, ...], seed: int, turn: tuple[Trial, ...]) -> None:
    """Calls with later rows of the arguments in ``edit`` changed, for trials in ``turn`` that have any."""
    if edit:
        longer = (trial for trial in turn if _rows(edit, trial.inputs) > 1)
        plan.second += [call(EDITED, trial, _edited(edit, trial, seed)) for trial in longer]


def check_future(check: FutureCheck, evidence: Evidence) -> CheckReport:
    """Passed when no case speaks against it; one that gave no results of the asked shape is not judged."""
    compared = [trial for trial in evidence.trials if _comparable(evidence, trial)]
    for trial in compared:
        if told := future_problem(check.edit, evidence, trial):
            return failed(NAME, check.points, f"In “{trial.case.name}”: {told}")
    if not compared:
        return not_run(NAME, check.points)
    if not any(_moved(*pair) for trial in compared for pair in _pairs(evidence, trial)):
        told = f"The results stay the same when {', '.join(check.edit)} changes; they must follow it."
        return failed(NAME, check.points, told)
    return passed(NAME, check.points, "No result moves when only what comes after its position changes.")


def future_problem(edit: tuple[str, ...], evidence: Evidence, trial: Trial) -> str:
    """A sentence when a result at or before the edit moved; else nothing."""
    for declared, (old, new) in zip(evidence.exercise.results, _pairs(evidence, trial), strict=False):
        last = _last_kept(edit, trial.inputs)
        kept = (..., slice(last + 1), slice(None))
        if old.ndim >= 2 and old.shape == new.shape and _moved(old[kept], new[kept]):
            return (
                f"{declared.name}: rows up to {last} changed when only later positions of "
                f"{', '.join(edit)} were edited; a position must not see what comes after it."
            )
    return ""


def _pairs(evidence: Evidence, trial: Trial) -> list[tuple[Array, Array]]:
    """The results before and after the edit; none where either call gave no numbers, or was not made."""
    edited = evidence.results.get(probe_name(EDITED, trial.case))
    if edited is None:
        return []
    before, after = (read_answer(r, evidence.exercise) for r in (evidence.results[trial.name], edited))
    return list(zip(before.arrays, after.arrays, strict=False))


def _comparable(evidence: Evidence, trial: Trial) -> bool:
    """Whether both calls gave results, of the reference's shapes."""
    wanted = [(array.shape, array.shape) for array in evidence.reference[trial.case.name].arrays]
    return [(old.shape, new.shape) for old, new in _pairs(evidence, trial)] == wanted


def _moved(old: Array, new: Array) -> bool:
    scale = max(1.0, float(np.abs(old[np.isfinite(old)]).max(initial=0.0)))
    return bool((difference(old, new) > TOLERANCE * scale).any())


def _last_kept(edit: tuple[str, ...], inputs: Inputs) -> int:
    """The middle row."""
    return (_rows(edit, inputs) - 1) // 2


def _rows(edit: tuple[str, ...], inputs: Inputs) -> int:
    return int(np.shape(inputs[edit[0]])[-2])


def _edited(edit: tuple[str, ...], trial: Trial, seed: int) -> Inputs:
    edited = dict(trial.inputs)
    later = _last_kept(edit, trial.inputs) + 1
    for name in edit:
        values = np.array(trial.inputs[name])
        tail = generator(seed, EDITED, trial.case.name, name).standard_normal(values[..., later:, :].shape)
        values[..., later:, :] = EDIT_SCALE * tail
        edited[name] = values
    return edited
