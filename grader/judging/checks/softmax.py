"""Weights behave as a softmax's: non-negative, sums of 1, untouched by the level of the scores."""

import numpy as np

from grader.domain.axes import length
from grader.domain.exercise import SoftmaxCheck
from grader.domain.report import CheckReport
from grader.judging.answers import read_answer
from grader.judging.checks.credit import failed, not_run, passed
from grader.judging.checks.future import future_problem
from grader.judging.checks.masks import hidden_weights, mask_problem, row_sums
from grader.judging.checks.softmax_probes import EXTREME, EXTREME_SCORE, MOVED, ONES, SHIFTED, weights_call
from grader.judging.checks.values import number_of_values
from grader.judging.checks.weights import (
    SUM_TOLERANCE,
    Floats,
    axis_of,
    rank_problem,
    read_weights,
    rows_problem,
    weights_name,
)
from grader.judging.evidence import Evidence
from grader.judging.plan import Trial, probe_name
from grader.judging.tolerance import difference

NAME = "softmax"
FOLLOWS = 1e-6
"""Weights that move by less when scores grow to 1e4, or with other keys, do not follow them."""
SHIFT_TOLERANCE = 1e-3
"""Scores moved by some 100 keep 1e-5 in float32; weights that see the level move by far more."""


def check_softmax(check: SoftmaxCheck, evidence: Evidence) -> CheckReport:
    """Passed when no case speaks against it; a case that gave no weights is correctness's matter."""
    seen = False
    for trial in evidence.trials:
        weights = read_weights(check, evidence, weights_call(check, trial))
        if weights is None:
            continue
        seen = True
        if told := _problem(check, evidence, trial, weights):
            return failed(NAME, check.points, f"In “{trial.case.name}”: {told}")
    if not seen:
        return not_run(NAME, check.points)
    if _ignores_scores(check, evidence):
        told = f"{weights_name(check)} stays the same when the scores change; a softmax follows them."
        return failed(NAME, check.points, told)
    level = ", whatever the scores' level" if check.shift else ""
    return passed(NAME, check.points, f"Weights are non-negative and sum to 1{level}.")


def _ignores_scores(check: SoftmaxCheck, evidence: Evidence) -> bool:
    """Whether no hidden case that leaves a choice gave other weights for other scores."""
    hidden = [trial for trial in evidence.trials if not trial.case.visible]
    same = [_same(check, evidence, trial, kind) for trial in hidden for kind in (EXTREME, MOVED)]
    return True in same and False not in same


def _same(check: SoftmaxCheck, evidence: Evidence, trial: Trial, kind: str) -> bool | None:
    """Nothing where other scores were not asked, gave nothing to compare, or leave no choice."""
    weights = read_weights(check, evidence, weights_call(check, trial))
    others = read_weights(check, evidence, probe_name(kind, trial.case))
    if weights is None or others is None or weights.shape != others.shape:
        return None
    if weights.shape[axis_of(check, trial.inputs)] < 2:
        return None
    return bool((difference(weights, others) <= FOLLOWS).all())


def _problem(check: SoftmaxCheck, evidence: Evidence, trial: Trial, weights: Floats) -> str:
    return (
        _shape_problem(check, evidence, trial, weights)
        or _weights_problem(check, evidence, trial, weights)
        or _sums_problem(evidence, trial)
        or _extreme_problem(check, evidence, trial)
        or _shift_problem(check, evidence, trial, weights)
        or future_problem(check.edit_future, evidence, trial)
    )


def _shape_problem(check: SoftmaxCheck, evidence: Evidence, trial: Trial, weights: Floats) -> str:
    """A single 1 sums to 1 as well: as many weights are asked as there are scores."""
    arrays = evidence.reference[trial.case.name].arrays
    if check.weights:
        expected = arrays[evidence.result_names.index(check.weights)].shape
    else:
        expected = (*arrays[0].shape[:-1], number_of_values(check, trial.inputs))
    if weights.shape == expected:
        return ""
    return f"{weights_name(check)} has the shape {weights.shape}; asked is one weight a score, {expected}."


def _weights_problem(check: SoftmaxCheck, evidence: Evidence, trial: Trial, weights: Floats) -> str:
    """The shape is right, so a mask fits."""
    name, hidden = weights_name(check), hidden_weights(check, trial.inputs, weights.shape)
    told = rows_problem(name, weights, axis_of(check, trial.inputs), row_sums(hidden))
    if not told and hidden is not None:
        told = mask_problem(check, name, weights, hidden)
    if not told and check.rank is not None:
        sizes = {**evidence.exercise.sizes, **trial.case.sizes}
        told = rank_problem(name, weights, length(str(check.rank), sizes))
    return told


def _sums_problem(evidence: Evidence, trial: Trial) -> str:
    result = evidence.results.get(probe_name(ONES, trial.case))
    arrays = () if result is None else read_answer(result, evidence.exercise).arrays
    if not arrays or (difference(arrays[0], np.ones_like(arrays[0])) <= SUM_TOLERANCE).all():
        return ""
    name = evidence.result_names[0]
    return f"with every value set to 1, {name} must be 1 everywhere; its weights do not sum to 1."


def _extreme_problem(check: SoftmaxCheck, evidence: Evidence, trial: Trial) -> str:
    weights = read_weights(check, evidence, probe_name(EXTREME, trial.case))
    if weights is None:
        return ""
    told = _shape_problem(check, evidence, trial, weights)
    if not told:
        sums = row_sums(hidden_weights(check, trial.inputs, weights.shape))
        told = rows_problem(weights_name(check), weights, axis_of(check, trial.inputs), sums)
    return f"with scores of ±{EXTREME_SCORE:g}, {told}" if told else ""


def _shift_problem(check: SoftmaxCheck, evidence: Evidence, trial: Trial, weights: Floats) -> str:
    shifted = read_weights(check, evidence, probe_name(SHIFTED, trial.case))
    if shifted is None or shifted.shape != weights.shape:
        return ""
    if (difference(shifted, weights) <= SHIFT_TOLERANCE).all():
        return ""
    return f"{weights_name(check)} moves when all scores of a row grow by one number; a softmax does not."
