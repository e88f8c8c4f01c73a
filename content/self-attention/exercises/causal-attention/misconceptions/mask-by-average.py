"""Each position takes the plain average of what it sees; the scores play no role."""

import numpy as np


def causal_attention(Q, K, V):
    past = np.tri(len(Q))  # (n, n)
    A = past / past.sum(axis=-1, keepdims=True)  # (n, n)
    return A @ V, A
