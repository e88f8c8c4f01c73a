"""One query at a time."""

import math

import numpy as np


def chunked_attention(Q, K, V, chunk):
    O = np.empty((len(Q), V.shape[1]))  # (n, dv)
    for i, q in enumerate(Q):
        top, z, u = -math.inf, 0.0, np.zeros(V.shape[1])
        for start in range(0, len(K), chunk):
            scores = K[start : start + chunk] @ q / math.sqrt(len(q))  # (c,)
            higher = max(top, float(scores.max()))
            exps = np.exp(scores - higher)  # (c,)
            shrink = math.exp(top - higher)
            z = z * shrink + float(exps.sum())
            u = u * shrink + exps @ V[start : start + chunk]  # (dv,)
            top = higher
        O[i] = u / z
    return O
