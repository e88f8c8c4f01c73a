"""Reshaping (n, d) to (heads, n, d/heads) mixes elements and features: numbers keep their order in memory, so
a head gets pieces of a few elements. Give the blocks of features an axis of their own, then move that axis to
the front.
"""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def multi_head_attention(X, Wq, Wk, Wv, Wo, heads):
    n, d = X.shape
    Q, K, V = ((X @ W).reshape(heads, n, d // heads) for W in (Wq, Wk, Wv))  # (h, n, d/h)
    A = softmax(Q @ K.swapaxes(1, 2) / np.sqrt(d // heads))  # (h, n, n)
    return (A @ V).swapaxes(0, 1).reshape(n, d) @ Wo, A
