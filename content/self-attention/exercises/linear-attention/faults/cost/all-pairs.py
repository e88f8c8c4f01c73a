"""Right values through the (n, m) matrix of weights."""

import numpy as np


def phi(x):
    """elu(x) + 1, entry by entry."""
    return np.where(x > 0, x + 1, np.exp(np.minimum(x, 0)))


def linear_attention(Q, K, V):
    A = phi(Q) @ phi(K).T  # (n, m)
    return A @ V / A.sum(axis=1, keepdims=True)
