"""Projects the whole memory for every query."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def cross_attention(X, M, Wq, Wk, Wv):
    O, A = np.empty((len(X), Wv.shape[1])), np.empty((len(X), len(M)))  # (n, dv), (n, m)
    for i, x in enumerate(X):
        K, V = M @ Wk, M @ Wv  # (m, dk), (m, dv)
        A[i] = softmax(K @ (x @ Wq) / np.sqrt(K.shape[1]))  # (m,)
        O[i] = A[i] @ V  # (dv,)
    return O, A
