"""That is elu alone, which goes down to -1: weights can be negative. The 1 that lifts it above zero is
missing.
"""

import numpy as np


def phi(x):
    return np.where(x > 0, x, np.expm1(np.minimum(x, 0)))


def linear_attention(Q, K, V):
    q, k = phi(Q), phi(K)  # (n, d), (m, d)
    S = k.T @ V  # (d, dv)
    z = k.sum(axis=0)  # (d,)
    return (q @ S) / (q @ z)[:, None]
