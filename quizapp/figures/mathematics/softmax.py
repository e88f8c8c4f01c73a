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


def masked_softmax(scores: FloatArray, allowed: NDArray[np.bool_]) -> FloatArray:
    """Weights over the ``allowed`` entries of each row, exactly 0 elsewhere; (n, m), (n, m) -> (n, m).

    A row that may look nowhere has nothing to share out: all its weights are 0.
    """
    hidden = np.where(allowed, scores, -np.inf)  # (n, m)
    largest = np.where(allowed.any(axis=-1, keepdims=True), hidden.max(axis=-1, keepdims=True), 0.0)  # (n, 1)
    powers = np.exp(hidden - largest)  # (n, m)
    total = powers.sum(axis=-1, keepdims=True)  # (n, 1)
    weights: FloatArray = powers / np.where(total > 0, total, 1.0)  # (n, m)
    return weights
