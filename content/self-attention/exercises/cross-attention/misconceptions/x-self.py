"""Keys and values come from X itself: that is self-attention. The source sentence is in M, and nothing of it
reaches your result.
"""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def cross_attention(X, M, Wq, Wk, Wv):
    Q, K, V = X @ Wq, X @ Wk, X @ Wv  # (n, dk), (m, dk), (m, dv)
    scores = Q @ K.T / np.sqrt(K.shape[-1])  # (n, m)
    A = softmax(scores)  # (n, m)
    return A @ V, A
