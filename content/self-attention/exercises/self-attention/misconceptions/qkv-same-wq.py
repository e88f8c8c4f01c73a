"""Keys use W_q: the score matrix is symmetric, so 'i looks at j' always equals 'j looks at i'."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def self_attention(X, Wq, Wk, Wv):
    Q, K, V = X @ Wq, X @ Wq, X @ Wv  # (n, dk), (n, dk), (n, dv)
    scores = Q @ K.T / np.sqrt(K.shape[-1])  # (n, n)
    A = softmax(scores)  # (n, n)
    return A @ V, A
