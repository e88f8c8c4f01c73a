"""In single precision; the results say so by their type and are judged by it."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def cross_attention(X, M, Wq, Wk, Wv):
    X, M, Wq, Wk, Wv = (array.astype(np.float32) for array in (X, M, Wq, Wk, Wv))
    scores = (X @ Wq) @ (M @ Wk).T / np.float32(np.sqrt(Wk.shape[1]))  # (n, m)
    A = softmax(scores)  # (n, m)
    return A @ (M @ Wv), A
