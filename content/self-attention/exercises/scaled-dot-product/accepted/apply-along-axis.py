"""A softmax of one row, applied along the last axis."""

import numpy as np


def softmax(row):
    exps = np.exp(row - row.max())  # (m,)
    return exps / exps.sum()


def scaled_dot_product(Q, K, V):
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-1])  # (..., n, m)
    A = np.apply_along_axis(softmax, -1, scores)  # (..., n, m)
    return A @ V, A
