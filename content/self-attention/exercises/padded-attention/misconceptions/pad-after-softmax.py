"""You put weights of padding to 0 after softmax, so the rows no longer sum to 1: what padding took is lost.
Hide the scores before it.
"""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def padded_attention(Q, K, V, lengths):
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-1])  # (b, n, m)
    padding = np.arange(K.shape[1]) >= lengths[:, None, None]  # (b, 1, m)
    A = np.where(padding, 0.0, softmax(scores))  # (b, n, m)
    return A @ V, A
