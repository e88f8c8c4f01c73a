"""One visible pair at a time."""

import math

import numpy as np


def causal_attention(Q, K, V):
    n, dk = Q.shape
    A = np.zeros((n, n))
    for i in range(n):
        scores = [np.dot(Q[i], K[j]) / math.sqrt(dk) for j in range(i + 1)]
        top = max(scores)
        total = sum(math.exp(score - top) for score in scores)
        for j, score in enumerate(scores):
            A[i, j] = math.exp(score - top) / total
    return A @ V, A
