"""In single precision; the results say so by their type and are judged by it."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def self_attention(X, Wq, Wk, Wv):
    X, Wq, Wk, Wv = (array.astype(np.float32) for array in (X, Wq, Wk, Wv))
    Q, K, V = X @ Wq, X @ Wk, X @ Wv  # (n, dk), (n, dk), (n, dv)
    scores = Q @ K.T / np.float32(np.sqrt(K.shape[-1]))  # (n, n)
    A = softmax(scores)  # (n, n)
    return A @ V, A
