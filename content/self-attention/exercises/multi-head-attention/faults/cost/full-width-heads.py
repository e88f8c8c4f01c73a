"""Right values out of heads of full width, in which all but the own block is put to 0."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def multi_head_attention(X, Wq, Wk, Wv, Wo, heads):
    n, d = X.shape
    dk = d // heads
    own = np.arange(d) // dk == np.arange(heads)[:, None, None]  # (h, 1, d)
    Q, K, V = X @ Wq, X @ Wk, X @ Wv  # (n, d) each
    scores = np.array([np.where(mask, Q, 0.0) @ K.T for mask in own])  # (h, n, n)
    A = softmax(scores / np.sqrt(dk))  # (h, n, n)
    outputs = np.zeros((n, d))
    for j in range(heads):
        outputs += A[j] @ np.where(own[j], V, 0.0)  # (n, d)
    return outputs @ Wo, A
