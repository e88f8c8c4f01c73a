"""In single precision; the result says so by its type and is judged by it."""

import numpy as np


def chunked_attention(Q, K, V, chunk):
    Q, K, V = (array.astype(np.float32) for array in (Q, K, V))
    Q = Q / np.float32(np.sqrt(Q.shape[1]))
    top = np.full((len(Q), 1), -np.inf, np.float32)
    sums = np.zeros((len(Q), V.shape[1] + 1), np.float32)  # (n, dv + 1): u and z side by side
    for start in range(0, len(K), chunk):
        values = V[start : start + chunk]
        values = np.hstack([values, np.ones((len(values), 1), np.float32)])  # (c, dv + 1)
        scores = Q @ K[start : start + chunk].T  # (n, c)
        higher = np.maximum(top, scores.max(axis=1, keepdims=True))
        sums = sums * np.exp(top - higher) + np.exp(scores - higher) @ values
        top = higher
    return sums[:, :-1] / sums[:, -1:]
