"""Right values through Python loops over keys and both kinds of features."""

import numpy as np


def phi(x):
    """elu(x) + 1, entry by entry."""
    return np.where(x > 0, x + 1, np.exp(np.minimum(x, 0)))


def linear_attention(Q, K, V):
    q, k = phi(Q), phi(K)  # (n, d), (m, d)
    S = np.zeros((K.shape[1], V.shape[1]))  # (d, dv)
    for j in range(len(K)):
        for feature in range(K.shape[1]):
            for column in range(V.shape[1]):
                S[feature, column] += k[j, feature] * V[j, column]
    return (q @ S) / (q @ k.sum(axis=0))[:, None]
