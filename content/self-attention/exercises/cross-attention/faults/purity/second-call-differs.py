"""Remembers what it was asked; an equal call gets the double of its first answer."""

import numpy as np


SEEN = {}


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def cross_attention(X, M, Wq, Wk, Wv):
    Q, K, V = X @ Wq, M @ Wk, M @ Wv  # (n, dk), (m, dk), (m, dv)
    A = softmax(Q @ K.T / np.sqrt(K.shape[-1]))  # (n, m)
    question = tuple(array.tobytes() for array in (X, M, Wq, Wk, Wv))
    SEEN[question] = SEEN.get(question, 0) + 1
    return SEEN[question] * (A @ V), A
