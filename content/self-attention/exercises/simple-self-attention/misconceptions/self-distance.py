"""You scored by squared distance; the score is the dot product of two elements."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def simple_self_attention(X):
    gaps = X[:, None] - X[None, :]  # (n, n, d)
    scores = -np.sum(gaps**2, axis=-1)  # (n, n)
    A = softmax(scores)  # (n, n)
    return A @ X, A
