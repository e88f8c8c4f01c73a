"""You hid later positions. There is no future in a source sentence: it has been read to the end before the
decoder starts.
"""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def cross_attention(X, M, Wq, Wk, Wv):
    Q, K, V = X @ Wq, M @ Wk, M @ Wv  # (n, dk), (m, dk), (m, dv)
    scores = Q @ K.T / np.sqrt(K.shape[-1])  # (n, m)
    A = softmax(np.where(np.tri(*scores.shape, dtype=bool), scores, -np.inf))  # (n, m)
    return A @ V, A
