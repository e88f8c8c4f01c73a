"""Softmax runs over queries; it must run over keys (the last axis), so that each query's weights sum to 1."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def scaled_dot_product(Q, K, V):
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-1])  # (..., n, m)
    A = softmax(scores, axis=-2)  # (..., n, m)
    return A @ V, A
