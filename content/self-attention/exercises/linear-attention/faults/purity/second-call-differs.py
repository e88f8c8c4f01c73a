"""Remembers what it was asked; an equal call gets the double of its first answer."""

import numpy as np


SEEN = {}


def phi(x):
    """elu(x) + 1, entry by entry."""
    return np.where(x > 0, x + 1, np.exp(np.minimum(x, 0)))


def linear_attention(Q, K, V):
    q, k = phi(Q), phi(K)  # (n, d), (m, d)
    O = (q @ (k.T @ V)) / (q @ k.sum(axis=0))[:, None]  # (n, dv)
    question = (Q.tobytes(), K.tobytes(), V.tobytes())
    SEEN[question] = SEEN.get(question, 0) + 1
    return SEEN[question] * O
