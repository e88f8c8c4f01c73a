"""The roles are swapped: you let M ask and X answer. The decoder's states are the queries; keys and values
come from the encoder.
"""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def cross_attention(X, M, Wq, Wk, Wv):
    Q, K, V = M @ Wq, X @ Wk, X @ Wv  # (n, dk), (m, dk), (m, dv)
    scores = Q @ K.T / np.sqrt(K.shape[-1])  # (n, m)
    A = softmax(scores)  # (n, m)
    return A @ V, A
