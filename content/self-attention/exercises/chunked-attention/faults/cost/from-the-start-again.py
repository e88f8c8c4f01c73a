"""Goes through all chunks before again with every new one."""

import numpy as np


def chunked_attention(Q, K, V, chunk):
    for stop in range(chunk, len(K) + chunk, chunk):
        top = np.full((len(Q), 1), -np.inf)
        z, u = np.zeros((len(Q), 1)), np.zeros((len(Q), V.shape[1]))
        for start in range(0, stop, chunk):
            scores = Q @ K[start : start + chunk].T / np.sqrt(Q.shape[1])  # (n, c)
            higher = np.maximum(top, scores.max(axis=1, keepdims=True))
            exps = np.exp(scores - higher)
            z = z * np.exp(top - higher) + exps.sum(axis=1, keepdims=True)
            u = u * np.exp(top - higher) + exps @ V[start : start + chunk]
            top = higher
    return u / z
