"""The weight matrices are not used at all."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def self_attention(X, Wq, Wk, Wv):
    scores = X @ X.T / np.sqrt(X.shape[-1])  # (n, n)
    A = softmax(scores)  # (n, n)
    return A @ X, A
