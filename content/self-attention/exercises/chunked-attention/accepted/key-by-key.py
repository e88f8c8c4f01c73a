"""One key at a time, which is never more than a chunk."""

import numpy as np


def chunked_attention(Q, K, V, chunk):
    top = np.full(len(Q), -np.inf)  # (n,)
    z = np.zeros(len(Q))  # (n,)
    u = np.zeros((len(Q), V.shape[1]))  # (n, dv)
    for k, v in zip(K, V):
        scores = Q @ k / np.sqrt(len(k))  # (n,)
        higher = np.maximum(top, scores)  # (n,)
        shrink, exps = np.exp(top - higher), np.exp(scores - higher)  # (n,), (n,)
        z = z * shrink + exps
        u = u * shrink[:, None] + np.outer(exps, v)
        top = higher
    return u / z[:, None]
