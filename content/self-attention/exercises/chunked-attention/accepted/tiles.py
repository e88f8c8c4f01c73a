"""Chunks of queries as well as of keys."""

import numpy as np


def chunked_attention(Q, K, V, chunk):
    O = np.empty((len(Q), V.shape[1]))  # (n, dv)
    for first in range(0, len(Q), chunk):
        queries = Q[first : first + chunk] / np.sqrt(Q.shape[1])  # (c, d)
        top = np.full((len(queries), 1), -np.inf)
        z = np.zeros((len(queries), 1))
        u = np.zeros((len(queries), V.shape[1]))
        for start in range(0, len(K), chunk):
            scores = np.einsum("qd,kd->qk", queries, K[start : start + chunk])  # (c, c)
            higher = np.maximum(top, scores.max(axis=1, keepdims=True))
            exps = np.exp(scores - higher)
            z = z * np.exp(top - higher) + exps.sum(axis=1, keepdims=True)
            u = u * np.exp(top - higher) + np.einsum("qk,kv->qv", exps, V[start : start + chunk])
            top = higher
        O[first : first + chunk] = u / z
    return O
