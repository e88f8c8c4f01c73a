"""Mixes elements that were rounded to 16 bits."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def simple_self_attention(X):
    scores = X @ X.T  # (n, n)
    A = softmax(scores)  # (n, n)
    return A @ X.astype(np.float16).astype(np.float64), A
