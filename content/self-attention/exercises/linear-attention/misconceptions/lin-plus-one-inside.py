"""You added the 1 before elu, not after it: elu(x + 1) is still negative for x below -1."""

import numpy as np


def phi(x):
    return np.where(x + 1 > 0, x + 1, np.expm1(np.minimum(x + 1, 0)))


def linear_attention(Q, K, V):
    q, k = phi(Q), phi(K)  # (n, d), (m, d)
    S = k.T @ V  # (d, dv)
    z = k.sum(axis=0)  # (d,)
    return (q @ S) / (q @ z)[:, None]
