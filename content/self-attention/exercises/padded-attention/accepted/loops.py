"""One query at a time, one score at a time."""

import math

import numpy as np


def padded_attention(Q, K, V, lengths):
    b, n, dk = Q.shape
    A = np.zeros((b, n, K.shape[1]))  # (b, n, m)
    O = np.zeros((b, n, V.shape[2]))  # (b, n, dv)
    for i in range(b):
        for j in range(n):
            scores = [float(Q[i, j] @ K[i, k]) / math.sqrt(dk) for k in range(lengths[i])]
            top = max(scores, default=0.0)
            exps = [math.exp(score - top) for score in scores]
            total = sum(exps)
            for k, exp in enumerate(exps):
                A[i, j, k] = exp / total
                O[i, j] += A[i, j, k] * V[i, k]
    return O, A
