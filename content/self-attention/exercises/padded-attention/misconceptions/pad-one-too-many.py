"""You hid the last true key as well: with a length of 3 the keys 0, 1 and 2 are true."""

import numpy as np


def softmax(scores):
    """Along the last axis; rows of -inf become zeros."""
    top = scores.max(axis=-1, keepdims=True)
    exps = np.exp(scores - np.where(np.isinf(top), 0.0, top))
    sums = exps.sum(axis=-1, keepdims=True)
    return exps / np.where(sums == 0.0, 1.0, sums)


def padded_attention(Q, K, V, lengths):
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-1])  # (b, n, m)
    padding = np.arange(K.shape[1]) >= lengths[:, None, None] - 1  # (b, 1, m)
    A = softmax(np.where(padding, -np.inf, scores))  # (b, n, m)
    return A @ V, A
