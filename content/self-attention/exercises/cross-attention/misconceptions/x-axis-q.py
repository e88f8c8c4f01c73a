"""Softmax runs over the queries; it must run over the positions of the source (the last axis), so that each
query's weights sum to 1.
"""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def cross_attention(X, M, Wq, Wk, Wv):
    Q, K, V = X @ Wq, M @ Wk, M @ Wv  # (n, dk), (m, dk), (m, dv)
    scores = Q @ K.T / np.sqrt(K.shape[-1])  # (n, m)
    A = softmax(scores, axis=0)  # (n, m)
    return A @ V, A
