"""Remembers what it was asked; an equal call gets the double of its first answer."""

import numpy as np


SEEN = {}


def split(Y, heads):
    """(n, d) into (h, n, d/h)."""
    return Y.reshape(len(Y), heads, -1).swapaxes(0, 1)


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def multi_head_attention(X, Wq, Wk, Wv, Wo, heads):
    Q, K, V = split(X @ Wq, heads), split(X @ Wk, heads), split(X @ Wv, heads)  # (h, n, d/h)
    A = softmax(Q @ K.swapaxes(1, 2) / np.sqrt(Q.shape[-1]))  # (h, n, n)
    question = (X.tobytes(), Wq.tobytes(), Wk.tobytes(), Wv.tobytes(), Wo.tobytes(), heads)
    SEEN[question] = SEEN.get(question, 0) + 1
    return SEEN[question] * (A @ V).swapaxes(0, 1).reshape(X.shape) @ Wo, A
