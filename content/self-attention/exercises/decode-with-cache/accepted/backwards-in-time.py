"""Each new token is handed to all later ones, who carry running sums."""

import numpy as np


def decode_with_cache(X, Wq, Wk, Wv):
    Q, K, V = X @ Wq, X @ Wk, X @ Wv  # (n, dk), (n, dk), (n, dv)
    top, z = np.full(len(X), -np.inf), np.zeros(len(X))  # (n,), (n,)
    u = np.zeros(V.shape)  # (n, dv)
    for j in range(len(X)):
        scores = Q[j:] @ K[j] / np.sqrt(K.shape[1])  # (n - j,), of tokens j and later
        higher = np.maximum(top[j:], scores)
        shrink, exps = np.exp(top[j:] - higher), np.exp(scores - higher)
        z[j:] = z[j:] * shrink + exps
        u[j:] = u[j:] * shrink[:, None] + np.outer(exps, V[j])
        top[j:] = higher
    return u / z[:, None], K, V
