"""Right values through Python loops over queries, keys and features."""

import math

import numpy as np


def chunked_attention(Q, K, V, chunk):
    O = np.empty((len(Q), V.shape[1]))  # (n, dv)
    for i, q in enumerate(Q):
        top, z, u = -math.inf, 0.0, np.zeros(V.shape[1])
        for k, v in zip(K, V):
            score = 0.0
            for feature in range(len(q)):
                score += float(q[feature]) * float(k[feature])
            score /= math.sqrt(len(q))
            higher = max(top, score)
            z = z * math.exp(top - higher) + math.exp(score - higher)
            u = u * math.exp(top - higher) + math.exp(score - higher) * v
            top = higher
        O[i] = u / z
    return O
