"""Which weights a mask hides: they are exactly 0, and a row of which all are hidden sums to 0."""

import numpy as np
from numpy.typing import NDArray

from grader.domain.exercise import SoftmaxCheck
from grader.judging.cases import Inputs

Hidden = NDArray[np.bool_]


def hidden_weights(check: SoftmaxCheck, inputs: Inputs, shape: tuple[int, ...]) -> Hidden | None:
    """Of weights of ``shape`` (..., n, m), True where a query must not see a key; nothing without a mask."""
    if check.mask is None:
        return None
    rows, columns = np.indices(shape[-2:])  # (n, m), (n, m)
    if check.mask == "padding":
        hidden = columns >= np.asarray(inputs[str(check.lengths)])[..., None, None]  # (b, n, m)
    else:
        hidden = columns > rows
    if check.mask == "window":
        hidden |= columns <= rows - int(inputs[str(check.window)])
    return np.broadcast_to(hidden, shape)


def row_sums(hidden: Hidden | None) -> NDArray[np.float64]:
    """What rows of weights must sum to: 1, or 0 where all of a row is hidden."""
    return np.ones(()) if hidden is None else np.where(hidden.all(axis=-1), 0.0, 1.0)


def mask_problem(check: SoftmaxCheck, name: str, weights: NDArray[np.float64], hidden: Hidden) -> str:
    """Whether hidden weights are exactly 0; the sentence if not."""
    leaks = hidden & (weights != 0)
    if not leaks.any():
        return ""
    place = [int(i) for i in np.argwhere(leaks)[0]]
    i, j = place[-2:]
    seen = f"key {j} is padding" if check.mask == "padding" else f"position {i} must not see position {j}"
    return (
        f"{name}: entry {place} is {weights[tuple(place)]:.4g}, but {seen}: "
        "set hidden scores to -inf before softmax."
    )
