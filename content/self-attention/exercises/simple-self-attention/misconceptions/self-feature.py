"""You compared features with features (d x d); compare positions (n x n)."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def simple_self_attention(X):
    scores = X.T @ X  # (d, d)
    A = softmax(scores)  # (d, d)
    return X @ A.T, A
