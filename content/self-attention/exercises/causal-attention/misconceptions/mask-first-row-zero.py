"""You hid the diagonal and patched the empty first row with zeros; a position may see itself, so the first
row is (1, 0, ...).
"""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def causal_attention(Q, K, V):
    scores = Q @ K.T / np.sqrt(K.shape[-1])  # (n, n)
    scores = np.where(np.tri(len(Q), k=-1, dtype=bool), scores, -np.inf)  # (n, n)
    A = np.nan_to_num(softmax(scores))  # (n, n)
    return A @ V, A
