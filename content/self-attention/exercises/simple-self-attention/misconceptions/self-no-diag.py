"""You masked the diagonal: each position also attends to itself."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def simple_self_attention(X):
    scores = X @ X.T  # (n, n)
    np.fill_diagonal(scores, -np.inf)
    A = softmax(scores)  # (n, n)
    return A @ X, A
