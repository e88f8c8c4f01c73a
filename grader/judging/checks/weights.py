"""Where a softmax check finds its weights, and what is asked of one array of them."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from grader.domain.exercise import SoftmaxCheck
from grader.judging.answers import as_floats, read_answer
from grader.judging.cases import Array, Inputs
from grader.judging.evidence import Evidence

Floats = NDArray[np.float64]
SUM_TOLERANCE = 1e-4
"""Float32 sums of thousands of weights stay within it; no known mistake does."""
NEGATIVE = -1e-9


def with_identity(check: SoftmaxCheck, inputs: Inputs) -> Inputs:
    """V = I in place of the values: the result of any function linear in V is then its weights."""
    return _with_values(check, inputs, np.eye)


def with_ones(check: SoftmaxCheck, inputs: Inputs) -> Inputs:
    """V = 1 in place of the values: each entry of the result is then the sum of a row of weights."""
    return _with_values(check, inputs, lambda m: np.ones((m, 2)))


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


def rows_problem(name: str, weights: Floats, axis: int) -> str:
    """Whether weights along ``axis`` are finite, non-negative and sum to 1; the sentence if not."""
    if not -weights.ndim <= axis < weights.ndim:
        return f"{name} has the shape {weights.shape}; it has no axis {axis} to sum to 1."
    if not np.isfinite(weights).all():
        return f"{name} holds {_not_finite(weights)}; subtract the maximum before exp, it changes no weight."
    if (weights < NEGATIVE).any():
        place = _first(weights < NEGATIVE)
        return f"{name}: entry {place} is {weights[tuple(place)]:.4g}; weights are never negative: exp first."
    sums = np.asarray(weights.sum(axis=axis))
    off = np.abs(sums - 1.0) > SUM_TOLERANCE
    return _sum_sentence(name, weights, axis, sums, off) if off.any() else ""


def mask_problem(name: str, weights: Floats, window: int | None) -> str:
    """Whether hidden entries (later, or ``window`` or more back) are exactly 0; the sentence if not."""
    if weights.ndim < 2:
        return f"{name} has the shape {weights.shape}; a row for each position is asked."
    rows, columns = np.indices(weights.shape[-2:])
    hidden = columns > rows
    if window is not None:
        hidden |= columns <= rows - window
    leaks = hidden & (weights != 0)
    if not leaks.any():
        return ""
    place = _first(leaks)
    i, j = place[-2:]
    return (
        f"{name}: entry {place} is {weights[tuple(place)]:.4g}, but position {i} must not see position {j}: "
        "set hidden scores to -inf before softmax."
    )


def _with_values(check: SoftmaxCheck, inputs: Inputs, make: Callable[[int], Floats]) -> Inputs:
    name = str(check.values_argument)
    values: Array = np.asarray(inputs[name])
    *batch, m, _ = values.shape
    replacement = make(m)
    return {**inputs, name: np.broadcast_to(replacement, (*batch, *replacement.shape)).astype(values.dtype)}


def _sum_sentence(name: str, weights: Floats, axis: int, sums: Floats, off: NDArray[np.bool_]) -> str:
    place = _first(off)
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
