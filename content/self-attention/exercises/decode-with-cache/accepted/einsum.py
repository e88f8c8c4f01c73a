"""Sums over named axes."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def decode_with_cache(X, Wq, Wk, Wv):
    n = len(X)
    K, V = np.zeros((n, Wk.shape[1])), np.zeros((n, Wv.shape[1]))  # (n, dk), (n, dv)
    O = np.zeros((n, Wv.shape[1]))  # (n, dv)
    for t in range(n):
        K[t] = np.einsum("d,dk->k", X[t], Wk)
        V[t] = np.einsum("d,dv->v", X[t], Wv)
        scores = np.einsum("d,dk,jk->j", X[t], Wq, K[: t + 1], optimize=True)
        a = softmax(scores / np.sqrt(K.shape[1]))  # (t + 1,)
        O[t] = np.einsum("j,jv->v", a, V[: t + 1])
    return O, K, V
