"""0/0 in rows of padding, and NaN made 0 afterwards."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def padded_attention(Q, K, V, lengths):
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-1])  # (b, n, m)
    penalty = np.where(np.arange(K.shape[1]) < lengths[:, None], 0.0, -np.inf)  # (b, m)
    A = np.nan_to_num(softmax(scores + penalty[:, None, :]))  # (b, n, m)
    return A @ V, A
