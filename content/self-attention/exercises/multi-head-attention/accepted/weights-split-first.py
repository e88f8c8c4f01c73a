"""The matrices are cut into heads before anything is projected."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def multi_head_attention(X, Wq, Wk, Wv, Wo, heads):
    d, dk = len(Wq), len(Wq) // heads
    Wq, Wk, Wv = (W.T.reshape(heads, dk, d).transpose(0, 2, 1) for W in (Wq, Wk, Wv))  # (h, d, dk)
    Q, K, V = X @ Wq, X @ Wk, X @ Wv  # (h, n, dk)
    A = softmax(Q @ K.transpose(0, 2, 1) / np.sqrt(dk))  # (h, n, n)
    return np.hstack(list(A @ V)) @ Wo, A
