"""Each element takes its best match only; attention is a soft mixture over all elements."""

import numpy as np


def simple_self_attention(X):
    scores = X @ X.T  # (n, n)
    A = np.eye(len(X))[scores.argmax(axis=-1)]  # (n, n)
    return A @ X, A
