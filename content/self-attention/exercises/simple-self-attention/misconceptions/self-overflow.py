"""exp overflowed: subtract each row's maximum before exp, as in the stable softmax."""

import numpy as np


def simple_self_attention(X):
    scores = X @ X.T  # (n, n)
    exps = np.exp(scores)  # (n, n)
    A = exps / exps.sum(axis=-1, keepdims=True)  # (n, n)
    return A @ X, A
