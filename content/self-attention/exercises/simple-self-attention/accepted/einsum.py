"""Sums over named axes instead of transposed products."""

import numpy as np


def simple_self_attention(X):
    scores = np.einsum("id,jd->ij", X, X)  # (n, n)
    exps = np.exp(scores - np.max(scores, axis=1)[:, None])  # (n, n)
    A = exps / np.einsum("ij->i", exps)[:, None]  # (n, n)
    return np.einsum("ij,jd->id", A, X), A
