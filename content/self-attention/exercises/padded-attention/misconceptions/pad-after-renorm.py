"""You masked after softmax and divided by what was left. On paper that is the same, but when padding has a
huge score, nothing is left in floating point and it becomes 0/0. Hide the scores before softmax.
"""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def padded_attention(Q, K, V, lengths):
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-1])  # (b, n, m)
    padding = np.arange(K.shape[1]) >= lengths[:, None, None]  # (b, 1, m)
    A = np.where(padding, 0.0, softmax(scores))  # (b, n, m)
    sums = A.sum(axis=-1, keepdims=True)  # (b, n, 1)
    A = np.where(lengths[:, None, None] > 0, A / sums, 0.0)  # (b, n, m)
    return A @ V, A
