"""One patch looks at the others at a time."""

import math

import numpy as np


def image_self_attention(image, p, Wq, Wk, Wv):
    H, W, C = image.shape
    X = image.reshape(H // p, p, W // p, p * C).swapaxes(1, 2).reshape(-1, p * p * C)  # (n, p * p * C)
    Q, K, V = X @ Wq, X @ Wk, X @ Wv  # (n, dk), (n, dk), (n, dv)
    Z, A = np.empty_like(V), np.empty((len(X), len(X)))  # (n, dv), (n, n)
    for i, q in enumerate(Q):
        scores = K @ q / math.sqrt(len(q))  # (n,)
        exps = np.exp(scores - scores.max())  # (n,)
        A[i] = exps / exps.sum()
        Z[i] = A[i] @ V
    return Z, A
