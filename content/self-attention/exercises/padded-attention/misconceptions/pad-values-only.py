"""You put the values of padding to 0, but its keys still take weight in softmax, and the true ones get too
little.
"""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def padded_attention(Q, K, V, lengths):
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-1])  # (b, n, m)
    A = softmax(scores)  # (b, n, m)
    true = np.arange(V.shape[1])[:, None] < lengths[:, None, None]  # (b, m, 1)
    return A @ (V * true), A
