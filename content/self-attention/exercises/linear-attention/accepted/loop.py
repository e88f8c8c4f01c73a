"""One key at a time, then one query at a time."""

import numpy as np


def phi(x):
    """elu(x) + 1, entry by entry."""
    return np.where(x > 0, x + 1, np.exp(np.minimum(x, 0)))


def linear_attention(Q, K, V):
    S = np.zeros((K.shape[1], V.shape[1]))  # (d, dv)
    z = np.zeros(K.shape[1])  # (d,)
    for k, v in zip(K, V):
        S += np.outer(phi(k), v)
        z += phi(k)
    return np.array([phi(q) @ S / (phi(q) @ z) for q in Q])
