"""One score at a time."""

import math

import numpy as np


def cross_attention(X, M, Wq, Wk, Wv):
    queries, keys, V = [x @ Wq for x in X], [h @ Wk for h in M], M @ Wv
    O = np.zeros((len(X), V.shape[1]))  # (n, dv)
    A = np.zeros((len(X), len(M)))  # (n, m)
    for i, q in enumerate(queries):
        for j, k in enumerate(keys):
            A[i, j] = float(np.dot(q, k)) / math.sqrt(len(q))
        A[i] = np.exp(A[i] - max(A[i]))
        A[i] /= sum(A[i])
        for j in range(len(M)):
            O[i] += A[i, j] * V[j]
    return O, A
