"""There is no feature map: products of raw queries and keys can be negative, and their sum can be 0. Apply φ
to both.
"""

import numpy as np


def linear_attention(Q, K, V):
    q, k = Q, K  # (n, d), (m, d)
    S = k.T @ V  # (d, dv)
    z = k.sum(axis=0)  # (d,)
    return (q @ S) / (q @ z)[:, None]
