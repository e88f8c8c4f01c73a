"""Right values through an (n, m, dk) temporary."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def cross_attention(X, M, Wq, Wk, Wv):
    Q, K, V = X @ Wq, M @ Wk, M @ Wv  # (n, dk), (m, dk), (m, dv)
    scores = (Q[:, None] * K).sum(axis=-1) / np.sqrt(K.shape[-1])  # (n, m)
    A = softmax(scores)  # (n, m)
    return A @ V, A
