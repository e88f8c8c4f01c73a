"""Each chunk overwrites the sum of values of the chunks before; only the sum of exponentials is carried on."""

import numpy as np


def chunked_attention(Q, K, V, chunk):
    top = np.full((len(Q), 1), -np.inf)  # (n, 1)
    z = np.zeros((len(Q), 1))  # (n, 1)
    u = np.zeros((len(Q), V.shape[1]))  # (n, dv)
    for start in range(0, len(K), chunk):
        keys, values = K[start : start + chunk], V[start : start + chunk]  # (c, d), (c, dv)
        scores = Q @ keys.T / np.sqrt(Q.shape[1])  # (n, c)
        higher = np.maximum(top, scores.max(axis=1, keepdims=True))  # (n, 1)
        shrink = np.exp(top - higher)  # (n, 1)
        exps = np.exp(scores - higher)  # (n, c)
        z = z * shrink + exps.sum(axis=1, keepdims=True)  # (n, 1)
        u = exps @ values  # (n, dv)
        top = higher
    return u / z
