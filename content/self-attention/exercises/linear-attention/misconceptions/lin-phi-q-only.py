"""You applied φ to the queries only. Products of features are never negative if both sides are not."""

import numpy as np


def phi(x):
    """elu(x) + 1, entry by entry."""
    return np.where(x > 0, x + 1, np.exp(np.minimum(x, 0)))


def linear_attention(Q, K, V):
    q, k = phi(Q), K  # (n, d), (m, d)
    S = k.T @ V  # (d, dv)
    z = k.sum(axis=0)  # (d,)
    return (q @ S) / (q @ z)[:, None]
