"""One element asks at a time."""

import numpy as np


def self_attention(X, Wq, Wk, Wv):
    K, V = X @ Wk, X @ Wv  # (n, dk), (n, dv)
    Z, A = [], []
    for x in X:
        scores = K @ (x @ Wq) / np.sqrt(Wq.shape[1])  # (n,)
        exps = np.exp(scores - scores.max())  # (n,)
        A.append(exps / exps.sum())
        Z.append(A[-1] @ V)
    return np.array(Z), np.array(A)
