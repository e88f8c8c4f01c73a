"""One pair of elements at a time."""

import numpy as np


def simple_self_attention(X):
    n, d = X.shape
    S = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            S[i, j] = np.dot(X[i], X[j])
    A = np.zeros((n, n))
    Z = np.zeros((n, d))
    for i in range(n):
        exps = np.exp(S[i] - S[i].max())  # (n,)
        A[i] = exps / exps.sum()
        for j in range(n):
            Z[i] += A[i, j] * X[j]
    return Z, A
