"""All of A sums to 1; each query's row must sum to 1 on its own."""

import numpy as np


def cross_attention(X, M, Wq, Wk, Wv):
    Q, K, V = X @ Wq, M @ Wk, M @ Wv  # (n, dk), (m, dk), (m, dv)
    scores = Q @ K.T / np.sqrt(K.shape[-1])  # (n, m)
    A = np.exp(scores - scores.max()) / np.exp(scores - scores.max()).sum()  # (n, m)
    return A @ V, A
