"""How far a right answer may stand from the reference's.

An ordinary evaluation in floating point is the exact one of inputs moved by a few units in the last place
(Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., section 1.5), so it may differ by
eps × (largest entry + condition), times the exercise's ``slack``. The condition, what the result moves per
relative change of the inputs, is measured: the reference runs once more on inputs moved by
``RELATIVE_STEP``. It holds the lengths of sums and the magnitudes of scores, which no formula for all
exercises could.

Some right ways are less stable than that: exp(score - log of the sum of exps) rounds at the size of the
scores even where one weight is 1 and nothing moves. So eps × ``inner`` × largest entry is added, where
``inner`` bounds the scores from above by the lengths of the inputs' rows (Cauchy and Schwarz), and the
addition is at most ``MOST_INNER`` of the largest entry.

A float32 result is judged by float32's eps, any other by float64's: float16 has no room of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import prod

import numpy as np
from numpy.typing import NDArray

from grader.judging.cases import Array, Input, Inputs, generator

RELATIVE_STEP = 2.0**-18
"""Far above the rounding of float32, far below where exp bends: scores of 1000 move by 0.004."""
INNER_ROUNDINGS = 4.0
MOST_INNER = 1e-3
"""Float32 keeps scores of a thousand to 1e-4; known mistakes are much larger."""


@dataclass(frozen=True)
class Bound:
    """What bounds the error of one ordinary evaluation."""

    largest: float
    condition: float
    inner: float
    eps: float
    """Of the reference's own result."""

    def allows(self, dtype: np.dtype[np.generic], slack: float) -> float:
        """The greatest distance of an entry of a result of that dtype."""
        eps = max(self.eps, _eps(dtype))
        inner = min(eps * INNER_ROUNDINGS * self.inner, MOST_INNER) * self.largest
        return slack * eps * (self.largest + self.condition) + inner + float(np.finfo(np.float64).tiny)


def bounds(inputs: Inputs, results: Iterable[Array], moved_results: Iterable[Array]) -> tuple[Bound, ...]:
    """One bound a result, from what the reference gives on ``inputs`` and on ``moved(inputs)``."""
    inner = _inner(inputs.values())
    return tuple(_bound(*pair, inner) for pair in zip(results, moved_results, strict=True))


def moved(inputs: Inputs, seed: int, case: str) -> Inputs:
    """Each floating entry moved by ``RELATIVE_STEP`` of itself, up or down at random."""
    result: Inputs = {}
    for name, value in inputs.items():
        if isinstance(value, np.ndarray) and value.dtype.kind == "f":
            sign = generator(seed, "moved", case, name).choice([-1.0, 1.0], value.shape)
            result[name] = np.multiply(value, 1 + sign * RELATIVE_STEP).astype(value.dtype)
        else:
            result[name] = value
    return result


def difference(first: Array, second: Array) -> NDArray[np.float64]:
    """|first − second|, entry by entry: 0 between equal infinities or two NaN, infinite to a single NaN."""
    a, b = np.asarray(first, np.float64), np.asarray(second, np.float64)
    same = (a == b) | (np.isnan(a) & np.isnan(b))
    with np.errstate(invalid="ignore", over="ignore"):
        distance = np.abs(a - b)
    return np.where(same, 0.0, np.where(np.isnan(distance), np.inf, distance))


def _bound(result: Array, moved_result: Array, inner: float) -> Bound:
    condition = 0.0
    if result.shape == moved_result.shape:
        condition = _largest(difference(result, moved_result)) / RELATIVE_STEP
    return Bound(_largest(result), condition, inner, _eps(result.dtype))


def _inner(values: Iterable[Input]) -> float:
    """A product of as many inputs as there are, the longest twice: |x Wq| |x Wk| is within it."""
    lengths = [_longest_row(value) for value in values if isinstance(value, np.ndarray)]
    return prod(max(1.0, length) for length in lengths) * max(lengths, default=0.0)


def _longest_row(array: Array) -> float:
    finite = np.nan_to_num(np.asarray(array, np.float64), nan=0.0, posinf=0.0, neginf=0.0)
    return (
        float(np.sqrt(np.square(finite).sum(axis=-1)).max(initial=0.0)) if finite.ndim else abs(float(finite))
    )


def _largest(array: Array) -> float:
    finite = np.abs(np.asarray(array, np.float64))
    return float(finite[np.isfinite(finite)].max(initial=0.0))


def _eps(dtype: np.dtype[np.generic]) -> float:
    return float(np.finfo(np.float32 if dtype == np.float32 else np.float64).eps)
