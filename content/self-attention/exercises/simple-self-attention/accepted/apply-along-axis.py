"""A softmax of one row, applied along the last axis."""

import numpy as np


def softmax(row):
    exps = np.exp(row - row.max())  # (n,)
    return exps / exps.sum()


def simple_self_attention(X):
    A = np.apply_along_axis(softmax, 1, X @ X.T)  # (n, n)
    return A @ X, A
