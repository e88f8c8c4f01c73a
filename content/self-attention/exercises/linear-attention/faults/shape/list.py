"""A nested list instead of an array."""

import numpy as np


def phi(x):
    """elu(x) + 1, entry by entry."""
    return np.where(x > 0, x + 1, np.exp(np.minimum(x, 0)))


def linear_attention(Q, K, V):
    q, k = phi(Q), phi(K)  # (n, d), (m, d)
    S = k.T @ V  # (d, dv)
    z = k.sum(axis=0)  # (d,)
    return ((q @ S) / (q @ z)[:, None]).tolist()
