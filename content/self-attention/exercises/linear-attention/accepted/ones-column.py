"""Values with a column of ones: both sums in one product."""

import numpy as np


def phi(x):
    """elu(x) + 1, entry by entry."""
    return np.where(x > 0, x + 1, np.exp(np.minimum(x, 0)))


def linear_attention(Q, K, V):
    values = np.column_stack([V, np.ones(len(V))])  # (m, dv + 1)
    sums = phi(Q) @ (phi(K).T @ values)  # (n, dv + 1)
    return sums[:, :-1] / sums[:, -1:]
