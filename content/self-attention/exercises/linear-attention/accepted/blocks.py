"""Keys in blocks of eight, whose sums are added up."""

import numpy as np


def phi(x):
    """elu(x) + 1, entry by entry."""
    return np.where(x > 0, x + 1, np.exp(np.minimum(x, 0)))


def linear_attention(Q, K, V):
    S, z = 0.0, 0.0
    for start in range(0, len(K), 8):
        k = phi(K[start : start + 8])  # (8, d)
        S = S + np.matmul(k.T, V[start : start + 8])  # (d, dv)
        z = z + np.sum(k, axis=0)  # (d,)
    q = phi(Q)  # (n, d)
    return np.divide(np.matmul(q, S), np.dot(q, z)[:, np.newaxis])
