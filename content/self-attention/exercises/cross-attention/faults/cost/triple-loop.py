"""Right values through Python loops over queries, keys and features."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def cross_attention(X, M, Wq, Wk, Wv):
    Q, K, V = X @ Wq, M @ Wk, M @ Wv  # (n, dk), (m, dk), (m, dv)
    scores = np.zeros((len(Q), len(K)))  # (n, m)
    for i in range(len(Q)):
        for j in range(len(K)):
            for feature in range(K.shape[1]):
                scores[i, j] += Q[i, feature] * K[j, feature]
    A = softmax(scores / np.sqrt(K.shape[1]))  # (n, m)
    return A @ V, A
