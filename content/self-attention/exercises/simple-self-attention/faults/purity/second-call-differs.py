"""Remembers what it was asked; an equal call gets the double of its first answer."""

import numpy as np

SEEN = {}


def simple_self_attention(X):
    scores = X @ X.T  # (n, n)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))  # (n, n)
    A = exps / exps.sum(axis=-1, keepdims=True)  # (n, n)
    SEEN[X.tobytes()] = SEEN.get(X.tobytes(), 0) + 1
    return SEEN[X.tobytes()] * (A @ X), A
