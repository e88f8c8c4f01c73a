"""One sample at a time, cut to its true keys; padding is never touched."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def padded_attention(Q, K, V, lengths):
    A = np.zeros((*Q.shape[:2], K.shape[1]))  # (b, n, m)
    for i, length in enumerate(lengths):
        if length > 0:
            A[i, :, :length] = softmax(Q[i] @ K[i, :length].T / np.sqrt(K.shape[-1]))  # (n, length)
    return A @ V, A
