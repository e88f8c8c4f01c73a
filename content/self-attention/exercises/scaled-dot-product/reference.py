import numpy as np


def scaled_dot_product(Q, K, V):
    """softmax(Q K^T / sqrt(dk)) V, and the weights (Vaswani et al. 2017, equation 1)."""
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-1])  # (..., n, m)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))  # (..., n, m)
    A = exps / exps.sum(axis=-1, keepdims=True)  # (..., n, m)
    return A @ V, A  # (..., n, dv), (..., n, m)
