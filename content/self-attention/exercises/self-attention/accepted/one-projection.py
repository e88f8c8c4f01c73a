"""All three projections in one product, split afterwards."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def self_attention(X, Wq, Wk, Wv):
    dk = Wq.shape[1]
    Q, K, V = np.split(X @ np.hstack([Wq, Wk, Wv]), [dk, 2 * dk], axis=1)  # (n, dk), (n, dk), (n, dv)
    scores = Q @ K.T / np.sqrt(K.shape[-1])  # (n, n)
    A = softmax(scores)  # (n, n)
    return A @ V, A
