"""Projects the whole sequence anew for each element."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def self_attention(X, Wq, Wk, Wv):
    n = len(X)
    A = np.zeros((n, n))
    for i in range(n):
        Q, K = X @ Wq, X @ Wk  # (n, dk), (n, dk)
        A[i] = softmax(K @ Q[i] / np.sqrt(K.shape[-1]))  # (n,)
    return A @ (X @ Wv), A
