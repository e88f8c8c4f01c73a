"""One pair of elements at a time."""

import math

import numpy as np


def self_attention(X, Wq, Wk, Wv):
    n = len(X)
    queries = [x @ Wq for x in X]  # n vectors (dk,)
    keys = [x @ Wk for x in X]  # n vectors (dk,)
    values = [x @ Wv for x in X]  # n vectors (dv,)
    A = np.zeros((n, n))
    Z = np.zeros((n, Wv.shape[1]))
    for i in range(n):
        scores = [np.dot(queries[i], keys[j]) / math.sqrt(Wq.shape[1]) for j in range(n)]
        top = max(scores)
        total = sum(math.exp(score - top) for score in scores)
        for j in range(n):
            A[i, j] = math.exp(scores[j] - top) / total
            Z[i] += A[i, j] * values[j]
    return Z, A
