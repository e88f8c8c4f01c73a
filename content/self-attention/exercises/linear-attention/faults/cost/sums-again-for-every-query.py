"""Sums up keys and values for every query anew."""

import numpy as np


def phi(x):
    """elu(x) + 1, entry by entry."""
    return np.where(x > 0, x + 1, np.exp(np.minimum(x, 0)))


def linear_attention(Q, K, V):
    O = np.empty((len(Q), V.shape[1]))  # (n, dv)
    for i, q in enumerate(phi(Q)):
        k = phi(K)  # (m, d)
        O[i] = q @ (k.T @ V) / (q @ k.sum(axis=0))
    return O
