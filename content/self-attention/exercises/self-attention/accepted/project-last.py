"""Mixes the inputs first and projects the mixtures: (A X) Wv = A (X Wv)."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def self_attention(X, Wq, Wk, Wv):
    scores = (X @ Wq) @ (X @ Wk).T / np.sqrt(Wk.shape[1])  # (n, n)
    A = softmax(scores)  # (n, n)
    return (A @ X) @ Wv, A
