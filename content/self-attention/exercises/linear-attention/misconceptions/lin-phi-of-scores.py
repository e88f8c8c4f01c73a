"""You applied φ to the scores q·k. Then every pair has to be computed again; φ belongs to queries and keys,
each on its own.
"""

import numpy as np


def phi(x):
    """elu(x) + 1, entry by entry."""
    return np.where(x > 0, x + 1, np.exp(np.minimum(x, 0)))


def linear_attention(Q, K, V):
    A = phi(Q @ K.T)  # (n, m)
    return A @ V / A.sum(axis=1, keepdims=True)
