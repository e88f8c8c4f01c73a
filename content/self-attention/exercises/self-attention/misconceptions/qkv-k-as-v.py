"""You mixed the keys; mix the values."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def self_attention(X, Wq, Wk, Wv):
    Q, K = X @ Wq, X @ Wk  # (n, dk), (n, dk)
    scores = Q @ K.T / np.sqrt(K.shape[-1])  # (n, n)
    A = softmax(scores)  # (n, n)
    return A @ K, A
