"""You used e^x for all x. That is not softmax, for exp(q)·exp(k) is not exp(q·k); asked is elu(x) + 1, which
is x + 1 above zero.
"""

import numpy as np


def phi(x):
    return np.exp(x)


def linear_attention(Q, K, V):
    q, k = phi(Q), phi(K)  # (n, d), (m, d)
    S = k.T @ V  # (d, dv)
    z = k.sum(axis=0)  # (d,)
    return (q @ S) / (q @ z)[:, None]
