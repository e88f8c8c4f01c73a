"""Overwrites the caller's queries with their features."""

import numpy as np


def phi(x):
    """elu(x) + 1, entry by entry."""
    return np.where(x > 0, x + 1, np.exp(np.minimum(x, 0)))


def linear_attention(Q, K, V):
    Q[:] = phi(Q)
    k = phi(K)  # (m, d)
    return (Q @ (k.T @ V)) / (Q @ k.sum(axis=0))[:, None]
