"""One (n, n) array, overwritten step by step; X stays as it is."""

import numpy as np


def simple_self_attention(X):
    A = X @ X.T  # (n, n)
    A -= A.max(axis=-1, keepdims=True)
    np.exp(A, out=A)
    A /= A.sum(axis=-1, keepdims=True)
    return A @ X, A
