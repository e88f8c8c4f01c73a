"""The whole matrix sums to 1; each row should."""

import numpy as np


def simple_self_attention(X):
    scores = X @ X.T  # (n, n)
    exps = np.exp(scores - scores.max())  # (n, n)
    A = exps / exps.sum()  # (n, n)
    return A @ X, A
