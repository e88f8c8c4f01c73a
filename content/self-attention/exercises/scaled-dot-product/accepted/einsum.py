"""Sums over named axes instead of transposed products."""

import numpy as np


def scaled_dot_product(Q, K, V):
    scores = np.einsum("...nd,...md->...nm", Q, K) / np.sqrt(Q.shape[-1])  # (..., n, m)
    exps = np.exp(scores - np.max(scores, axis=-1, keepdims=True))  # (..., n, m)
    A = exps / np.sum(exps, axis=-1, keepdims=True)  # (..., n, m)
    return np.einsum("...nm,...mv->...nv", A, V), A
