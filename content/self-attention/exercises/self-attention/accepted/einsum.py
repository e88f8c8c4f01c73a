"""Sums over named axes."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def self_attention(X, Wq, Wk, Wv):
    Q = np.einsum("nd,dk->nk", X, Wq)  # (n, dk)
    K = np.einsum("nd,dk->nk", X, Wk)  # (n, dk)
    V = np.einsum("nd,dv->nv", X, Wv)  # (n, dv)
    A = softmax(np.einsum("ik,jk->ij", Q, K) / Wq.shape[1] ** 0.5)  # (n, n)
    return np.einsum("ij,jv->iv", A, V), A
