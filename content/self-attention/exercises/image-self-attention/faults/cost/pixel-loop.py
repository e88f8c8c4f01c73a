"""Lays the patches out one number at a time."""

import numpy as np


def image_self_attention(image, p, Wq, Wk, Wv):
    H, W, C = image.shape
    X = np.empty((H // p * (W // p), p * p * C))  # (n, p * p * C)
    for y in range(H):
        for x in range(W):
            for k in range(C):
                X[y // p * (W // p) + x // p, (y % p * p + x % p) * C + k] = image[y, x, k]
    Q, K, V = X @ Wq, X @ Wk, X @ Wv  # (n, dk), (n, dk), (n, dv)
    scores = Q @ K.T / np.sqrt(K.shape[1])  # (n, n)
    exps = np.exp(scores - scores.max(axis=1, keepdims=True))  # (n, n)
    A = exps / exps.sum(axis=1, keepdims=True)  # (n, n)
    return A @ V, A  # (n, dv), (n, n)
