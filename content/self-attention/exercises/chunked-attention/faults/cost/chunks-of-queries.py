"""Takes queries in chunks, and all keys at once for each chunk, in a matrix of the full size."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def chunked_attention(Q, K, V, chunk):
    A = np.zeros((len(Q), len(K)))  # (n, m)
    for start in range(0, len(Q), chunk):
        A[start : start + chunk] = softmax(Q[start : start + chunk] @ K.T / np.sqrt(Q.shape[1]))
    return A @ V
