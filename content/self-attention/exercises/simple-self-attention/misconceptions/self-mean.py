"""All weights are 1/n: the scores play no role."""

import numpy as np


def simple_self_attention(X):
    A = np.full((len(X), len(X)), 1 / len(X))  # (n, n)
    return A @ X, A
