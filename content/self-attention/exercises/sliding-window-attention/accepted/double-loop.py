"""One visible pair at a time."""

import math

import numpy as np


def sliding_window_attention(Q, K, V, window):
    n, dk = Q.shape
    O = np.zeros((n, V.shape[1]))
    for i in range(n):
        seen = range(max(0, i - window + 1), i + 1)
        scores = [np.dot(Q[i], K[j]) / math.sqrt(dk) for j in seen]
        top = max(scores)
        exps = [math.exp(score - top) for score in scores]
        total = sum(exps)
        for weight, j in zip(exps, seen):
            O[i] += weight / total * V[j]
    return O
