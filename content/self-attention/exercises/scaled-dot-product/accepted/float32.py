"""In single precision; the results say so by their type and are judged by it."""

import numpy as np


def scaled_dot_product(Q, K, V):
    Q, K, V = (array.astype(np.float32) for array in (Q, K, V))
    scores = Q @ np.swapaxes(K, -1, -2) / np.float32(np.sqrt(K.shape[-1]))  # (..., n, m)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))  # (..., n, m)
    A = exps / exps.sum(axis=-1, keepdims=True)  # (..., n, m)
    return A @ V, A  # (..., n, dv), (..., n, m)
