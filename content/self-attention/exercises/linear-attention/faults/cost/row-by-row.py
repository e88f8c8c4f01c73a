"""One query at a time, but each against all keys."""

import numpy as np


def phi(x):
    """elu(x) + 1, entry by entry."""
    return np.where(x > 0, x + 1, np.exp(np.minimum(x, 0)))


def linear_attention(Q, K, V):
    k = phi(K)  # (m, d)
    O = np.empty((len(Q), V.shape[1]))  # (n, dv)
    for i, q in enumerate(phi(Q)):
        a = k @ q  # (m,)
        O[i] = a @ V / a.sum()
    return O
