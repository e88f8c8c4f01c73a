"""Divides the caller's queries by the root of dk."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def causal_attention(Q, K, V):
    Q /= np.sqrt(K.shape[-1])
    scores = np.where(np.tri(len(Q), dtype=bool), Q @ K.T, -np.inf)  # (n, n)
    A = softmax(scores)  # (n, n)
    return A @ V, A
