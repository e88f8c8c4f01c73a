"""Queries and keys are swapped: rows of the scores belong to queries, columns to keys."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def scaled_dot_product(Q, K, V):
    scores = K @ np.swapaxes(Q, -1, -2) / np.sqrt(K.shape[-1])  # (..., m, n)
    A = softmax(scores)  # (..., m, n)
    return A @ V, A
