"""The results are in the wrong order: return the outputs Z first, then the weights A."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def simple_self_attention(X):
    scores = X @ X.T  # (n, n)
    A = softmax(scores)  # (n, n)
    return A, A @ X
