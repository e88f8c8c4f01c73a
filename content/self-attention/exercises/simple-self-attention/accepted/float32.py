"""In single precision; the results say so by their type and are judged by it."""

import numpy as np


def simple_self_attention(X):
    X = X.astype(np.float32)  # (n, d)
    scores = X @ X.T  # (n, n)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))  # (n, n)
    A = exps / exps.sum(axis=-1, keepdims=True)  # (n, n)
    return A @ X, A
