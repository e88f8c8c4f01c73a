"""In single precision; the results say so by their type and are judged by it."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def causal_attention(Q, K, V):
    Q, K, V = (array.astype(np.float32) for array in (Q, K, V))
    scores = Q @ K.T / np.float32(np.sqrt(K.shape[-1]))  # (n, n)
    scores = np.where(np.tri(len(Q), dtype=bool), scores, np.float32(-np.inf))  # (n, n)
    A = softmax(scores)  # (n, n)
    return A @ V, A
