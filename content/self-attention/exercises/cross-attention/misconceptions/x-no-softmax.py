"""Softmax is missing: raw scores can be negative, and their rows do not sum to 1."""

import numpy as np


def cross_attention(X, M, Wq, Wk, Wv):
    Q, K, V = X @ Wq, M @ Wk, M @ Wv  # (n, dk), (m, dk), (m, dv)
    scores = Q @ K.T / np.sqrt(K.shape[-1])  # (n, m)
    A = scores  # (n, m)
    return A @ V, A
