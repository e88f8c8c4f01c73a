"""The whole matrix sums to 1; each query's row should sum to 1 on its own."""

import numpy as np


def scaled_dot_product(Q, K, V):
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-1])  # (..., n, m)
    exps = np.exp(scores - scores.max())  # (..., n, m)
    A = exps / exps.sum()  # (..., n, m)
    return A @ V, A
