"""The scores are not scaled: without the division by the root of the head's width, weights become too peaked."""

import numpy as np


def split(Y, heads):
    """(n, d) into (h, n, d/h)."""
    return Y.reshape(len(Y), heads, -1).swapaxes(0, 1)


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def multi_head_attention(X, Wq, Wk, Wv, Wo, heads):
    Q, K, V = split(X @ Wq, heads), split(X @ Wk, heads), split(X @ Wv, heads)  # (h, n, d/h)
    scores = Q @ K.swapaxes(1, 2)  # (h, n, n)
    A = softmax(scores)  # (h, n, n)
    return (A @ V).swapaxes(0, 1).reshape(X.shape) @ Wo, A
