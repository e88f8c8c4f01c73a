"""The heads are split well, but merged by a reshape alone: (heads, n, d/heads) still has the heads in front,
so heads and elements get scrambled. Move that axis back before you merge.
"""

import numpy as np


def split(Y, heads):
    """(n, d) into (h, n, d/h)."""
    return Y.reshape(len(Y), heads, -1).swapaxes(0, 1)


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def multi_head_attention(X, Wq, Wk, Wv, Wo, heads):
    Q, K, V = split(X @ Wq, heads), split(X @ Wk, heads), split(X @ Wv, heads)  # (h, n, d/h)
    scores = Q @ K.swapaxes(1, 2) / np.sqrt(Q.shape[-1])  # (h, n, n)
    A = softmax(scores)  # (h, n, n)
    return (A @ V).reshape(X.shape) @ Wo, A
