"""You took exp of the positive entries as well and multiplied by 0 to be rid of them; but e^800 is infinite,
and infinity times 0 is NaN. Keep exp away from them.
"""

import numpy as np


def phi(x):
    return (x > 0) * (x + 1) + (x <= 0) * np.exp(x)


def linear_attention(Q, K, V):
    q, k = phi(Q), phi(K)  # (n, d), (m, d)
    S = k.T @ V  # (d, dv)
    z = k.sum(axis=0)  # (d,)
    return (q @ S) / (q @ z)[:, None]
