"""Right values through Python loops over heads, pairs of elements and features."""

import numpy as np


def split(Y, heads):
    """(n, d) into (h, n, d/h)."""
    return Y.reshape(len(Y), heads, -1).swapaxes(0, 1)


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def multi_head_attention(X, Wq, Wk, Wv, Wo, heads):
    n, d = X.shape
    Q, K, V = split(X @ Wq, heads), split(X @ Wk, heads), split(X @ Wv, heads)  # (h, n, d/h)
    scores = np.zeros((heads, n, n))
    for j in range(heads):
        for i in range(n):
            for k in range(n):
                for feature in range(d // heads):
                    scores[j, i, k] += Q[j, i, feature] * K[j, k, feature]
    A = softmax(scores / np.sqrt(d // heads))  # (h, n, n)
    return (A @ V).swapaxes(0, 1).reshape(n, d) @ Wo, A
