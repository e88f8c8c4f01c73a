"""You attended to both sequences at once, X behind M. Only the memory answers here; X asks."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def cross_attention(X, M, Wq, Wk, Wv):
    Q = X @ Wq  # (n, dk)
    K = np.concatenate([M @ Wk, X @ Wk])  # (m + n, dk)
    V = np.concatenate([M @ Wv, X @ Wv])  # (m + n, dv)
    A = softmax(Q @ K.T / np.sqrt(K.shape[-1]))  # (n, m + n)
    return A @ V, A
