"""One row at a time, but each row against all keys."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def sliding_window_attention(Q, K, V, window):
    n = len(Q)
    O = np.zeros((n, V.shape[1]))
    for i in range(n):
        scores = K @ Q[i] / np.sqrt(Q.shape[1])  # (n,)
        scores[i + 1 :] = -np.inf
        scores[: max(0, i - window + 1)] = -np.inf
        O[i] = softmax(scores) @ V
    return O
