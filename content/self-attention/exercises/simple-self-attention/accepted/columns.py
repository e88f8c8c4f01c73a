"""Uses that the scores are symmetric: softmax down the columns, then turned round."""

import numpy as np


def simple_self_attention(X):
    scores = X @ X.T  # (n, n), its own transpose
    exps = np.exp(scores - scores.max(axis=0))  # (n, n)
    A = (exps / exps.sum(axis=0)).T  # (n, n)
    return A @ X, A.copy()
