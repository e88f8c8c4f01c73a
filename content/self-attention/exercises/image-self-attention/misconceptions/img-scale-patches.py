"""You scaled by the number of patches; the scores are sums of dk products, so divide by sqrt(dk)."""

import numpy as np


def image_self_attention(image, p, Wq, Wk, Wv):
    H, W, C = image.shape
    grid = image.reshape(H // p, p, W // p, p, C)  # (rows, p, columns, p, C)
    X = grid.transpose(0, 2, 1, 3, 4).reshape(-1, p * p * C)  # (n, p * p * C)
    Q, K, V = X @ Wq, X @ Wk, X @ Wv  # (n, dk), (n, dk), (n, dv)
    scores = Q @ K.T / np.sqrt(len(X))  # (n, n)
    exps = np.exp(scores - scores.max(axis=1, keepdims=True))  # (n, n)
    A = exps / exps.sum(axis=1, keepdims=True)  # (n, n)
    return A @ V, A  # (n, dv), (n, n)
