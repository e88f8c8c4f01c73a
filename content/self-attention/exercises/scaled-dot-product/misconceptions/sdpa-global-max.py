"""You subtract the maximum of the whole array; rows far below it underflow to 0/0. Subtract each row's own
maximum.
"""

import numpy as np


def scaled_dot_product(Q, K, V):
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-1])  # (..., n, m)
    exps = np.exp(scores - scores.max())  # (..., n, m)
    A = exps / exps.sum(axis=-1, keepdims=True)  # (..., n, m)
    return A @ V, A
