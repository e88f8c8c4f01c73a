"""Scores to weights."""

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


def softmax(scores: FloatArray) -> FloatArray:
    """Weights over the last axis: (…, n) -> (…, n), non-negative, each row summing to 1.

    The largest score of a row is taken off first, which changes no weight and keeps exp finite.
    """
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))  # (…, n)
    weights: FloatArray = powers / powers.sum(axis=-1, keepdims=True)  # (…, n)
    return weights
