"""How far a right answer may stand from the reference's.

An ordinary evaluation in floating point is the exact one of inputs moved by a few units in the last place
(Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., section 1.5), so it may differ by
eps × (largest result + condition), where the condition is what the result moves per relative change of the
inputs. The condition is measured: the reference runs once more on inputs moved by ``RELATIVE_STEP``. It holds
the sizes of sums and the magnitudes of scores, which no formula for all exercises could.

A result is judged by the precision of its own dtype: float64 by float64's eps, float32 by float32's. Lower
precision is judged as float32 and fails. The exercise's ``slack`` multiplies the bound.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from grader.judging.cases import Array, Inputs, generator

RELATIVE_STEP = 2.0**-18
"""Far above the rounding of float32, far below where exp bends: scores of 1000 move by 0.004."""


@dataclass(frozen=True)
class Bound:
    """The error of one ordinary evaluation, in units of eps."""

    magnitude: float
    eps: float
    """Of the reference's own result."""

    def allows(self, dtype: np.dtype[np.generic], slack: float) -> float:
        """The greatest distance of an entry of a result of that dtype."""
        return slack * self.magnitude * max(self.eps, _eps(dtype))


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


def bound(result: Array, moved_result: Array) -> Bound:
    """The bound of one result from what the reference gives on the inputs and on the moved ones."""
    largest = _largest(result)
    condition = 0.0
    if result.shape == moved_result.shape:
        condition = _largest(difference(result, moved_result)) / RELATIVE_STEP
    return Bound(largest + condition + float(np.finfo(np.float64).tiny), _eps(result.dtype))


def difference(first: Array, second: Array) -> NDArray[np.float64]:
    """|first − second|, entry by entry: 0 between equal infinities or two NaN, infinite to a single NaN."""
    a, b = np.asarray(first, np.float64), np.asarray(second, np.float64)
    same = (a == b) | (np.isnan(a) & np.isnan(b))
    with np.errstate(invalid="ignore", over="ignore"):
        distance = np.abs(a - b)
    return np.where(same, 0.0, np.where(np.isnan(distance), np.inf, distance))


def _largest(array: Array) -> float:
    finite = np.abs(np.asarray(array, np.float64))
    return float(finite[np.isfinite(finite)].max(initial=0.0))


def _eps(dtype: np.dtype[np.generic]) -> float:
    single = dtype.kind == "f" and dtype.itemsize < 8
    return float(np.finfo(np.float32 if single else np.float64).eps)
