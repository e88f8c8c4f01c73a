"""Where a softmax check finds its weights, and what is asked of one array of them."""

import numpy as np
from numpy.typing import NDArray

from grader.domain.exercise import SoftmaxCheck
from grader.judging.answers import as_floats, read_answer
from grader.judging.cases import Inputs
from grader.judging.evidence import Evidence

Floats = NDArray[np.float64]
SUM_TOLERANCE = 1e-4
"""Float32 sums of thousands of weights stay within it; no known mistake does."""
NEGATIVE = -1e-9
RANK_TOLERANCE = 1e-5
"""Of the largest singular value: float32 rounds below it, a softmax of drawn scores lies above."""


def read_weights(check: SoftmaxCheck, evidence: Evidence, call: str) -> Floats | None:
    """The weights of a call, or nothing when it was not made or gave none."""
    if call not in evidence.results:
        return None
    answer = read_answer(evidence.results[call], evidence.exercise)
    if answer.problem:
        return None
    return as_floats(answer.arrays[evidence.result_names.index(check.weights) if check.weights else 0])


def weights_name(check: SoftmaxCheck) -> str:
    return check.weights or f"The weights (the result for {check.values_argument} = I)"


def axis_of(check: SoftmaxCheck, inputs: Inputs) -> int:
    return check.axis if isinstance(check.axis, int) else int(inputs[check.axis])


def rows_problem(name: str, weights: Floats, axis: int, wanted: Floats) -> str:
    """Whether weights along ``axis`` are finite, non-negative and sum to ``wanted``; the sentence if not."""
    if not -weights.ndim <= axis < weights.ndim:
        return f"{name} has the shape {weights.shape}; it has no axis {axis} to sum to 1."
    if not np.isfinite(weights).all():
        return f"{name} holds {_not_finite(weights)}; subtract the maximum before exp, it changes no weight."
    if (weights < NEGATIVE).any():
        place = _first(weights < NEGATIVE)
        return f"{name}: entry {place} is {weights[tuple(place)]:.4g}; weights are never negative: exp first."
    sums = np.asarray(weights.sum(axis=axis))
    off = np.abs(sums - wanted) > SUM_TOLERANCE
    return _sum_sentence(name, weights, axis, sums, off, wanted) if off.any() else ""


def rank_problem(name: str, weights: Floats, most: int) -> str:
    """Whether the rank of weights (..., n, m) exceeds ``most``; the sentence if so."""
    singular = np.linalg.svd(weights, compute_uv=False)  # (..., min(n, m)), falling
    ranks = (singular > RANK_TOLERANCE * singular[..., :1]).sum(axis=-1)
    if (ranks <= most).all():
        return ""
    return (
        f"{name} has rank {ranks.max()}; products of {most} features have rank {most} at most, "
        "which a softmax of scores has not."
    )


def _sum_sentence(
    name: str, weights: Floats, axis: int, sums: Floats, off: NDArray[np.bool_], wanted: Floats
) -> str:
    place = _first(off)
    if np.broadcast_to(wanted, sums.shape)[tuple(place)] == 0:
        given = f"they sum to {sums[tuple(place)]:.4g}"
        return f"{name}: row {place} sees no key, so its weights must be 0; {given}."
    kind = {-1: "row", -2: "column"}.get(axis if axis < 0 else axis - weights.ndim, "slice")
    where = place[0] if len(place) == 1 else place
    label = f"{kind} {where}" if place else "it"
    sentence = f"{name}: {label} sums to {sums[tuple(place)]:.4g}; each {kind} must sum to 1."
    others = [other for other in range(weights.ndim) if other != axis % weights.ndim]
    if any(np.allclose(weights.sum(axis=other), 1.0, atol=SUM_TOLERANCE) for other in others):
        sentence += f" Along another axis the sums are 1: normalise along axis {axis}."
    elif abs(weights.sum() - 1.0) < SUM_TOLERANCE:
        sentence += f" All of it sums to 1: normalise along axis {axis} only."
    return sentence


def _not_finite(weights: Floats) -> str:
    return "NaN (not a number)" if np.isnan(weights).any() else "infinity"


def _first(where: NDArray[np.bool_]) -> list[int]:
    return [int(i) for i in np.argwhere(where)[0]] if where.ndim else []
