"""Right values through Python loops over pairs and features."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def causal_attention(Q, K, V):
    n, dk = Q.shape
    scores = np.full((n, n), -np.inf)
    for i in range(n):
        for j in range(i + 1):
            scores[i, j] = 0.0
            for k in range(dk):
                scores[i, j] += Q[i, k] * K[j, k] / np.sqrt(dk)
    A = softmax(scores)  # (n, n)
    return A @ V, A
