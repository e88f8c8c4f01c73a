"""Right values through Python loops over pairs and features."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def self_attention(X, Wq, Wk, Wv):
    Q, K, V = X @ Wq, X @ Wk, X @ Wv  # (n, dk), (n, dk), (n, dv)
    n, dk = Q.shape
    scores = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            for k in range(dk):
                scores[i, j] += Q[i, k] * K[j, k] / np.sqrt(dk)
    A = softmax(scores)  # (n, n)
    return A @ V, A
