"""Sums over named axes instead of products of matrices."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def cross_attention(X, M, Wq, Wk, Wv):
    Q = np.einsum("nx,xk->nk", X, Wq)  # (n, dk)
    K = np.einsum("mx,xk->mk", M, Wk)  # (m, dk)
    V = np.einsum("mx,xv->mv", M, Wv)  # (m, dv)
    A = softmax(np.einsum("nk,mk->nm", Q, K) / np.sqrt(Q.shape[1]))  # (n, m)
    return np.einsum("nm,mv->nv", A, V), A
