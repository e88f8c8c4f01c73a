"""Remembers what it was asked; an equal call gets the double of its first answer."""

import numpy as np

SEEN = {}


def scaled_dot_product(Q, K, V):
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-1])  # (..., n, m)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))  # (..., n, m)
    A = exps / exps.sum(axis=-1, keepdims=True)  # (..., n, m)
    question = (Q.tobytes(), K.tobytes(), V.tobytes())
    SEEN[question] = SEEN.get(question, 0) + 1
    return SEEN[question] * (A @ V), A
