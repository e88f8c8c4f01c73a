"""You added 1 to ReLU, which is 1 for every negative number. elu(x) + 1 falls off below zero, as e^x does."""

import numpy as np


def phi(x):
    return np.maximum(x, 0) + 1


def linear_attention(Q, K, V):
    q, k = phi(Q), phi(K)  # (n, d), (m, d)
    S = k.T @ V  # (d, dv)
    z = k.sum(axis=0)  # (d,)
    return (q @ S) / (q @ z)[:, None]
