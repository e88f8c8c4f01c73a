"""Right values through Python loops over positions, window and features."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def sliding_window_attention(Q, K, V, window):
    n, dk = Q.shape
    O = np.zeros((n, V.shape[1]))
    for i in range(n):
        first = max(0, i - window + 1)
        scores = np.zeros(i + 1 - first)  # (w,)
        for j in range(first, i + 1):
            for k in range(dk):
                scores[j - first] += Q[i, k] * K[j, k] / np.sqrt(dk)
        O[i] = softmax(scores) @ V[first : i + 1]
    return O
