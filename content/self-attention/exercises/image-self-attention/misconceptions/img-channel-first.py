"""Inside a patch you listed one channel after the other, so the weight matrices meet the wrong numbers; the
channel varies fastest.
"""

import numpy as np


def image_self_attention(image, p, Wq, Wk, Wv):
    H, W, C = image.shape
    grid = image.reshape(H // p, p, W // p, p, C)  # (rows, p, columns, p, C)
    X = grid.transpose(0, 2, 4, 1, 3).reshape(-1, p * p * C)  # (n, p * p * C)
    Q, K, V = X @ Wq, X @ Wk, X @ Wv  # (n, dk), (n, dk), (n, dv)
    scores = Q @ K.T / np.sqrt(K.shape[1])  # (n, n)
    exps = np.exp(scores - scores.max(axis=1, keepdims=True))  # (n, n)
    A = exps / exps.sum(axis=1, keepdims=True)  # (n, n)
    return A @ V, A  # (n, dv), (n, n)
