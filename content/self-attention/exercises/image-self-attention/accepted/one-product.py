"""W_q W_k^T as one matrix: scores are x_i M x_j."""

import numpy as np


def image_self_attention(image, p, Wq, Wk, Wv):
    H, W, C = image.shape
    grid = image.reshape(H // p, p, W // p, p, C)  # (rows, p, columns, p, C)
    X = grid.transpose(0, 2, 1, 3, 4).reshape(-1, p * p * C)  # (n, p * p * C)
    QKV = X @ np.hstack([Wq, Wk, Wv])  # (n, dk + dk + dv)
    dk = Wk.shape[1]
    scores = QKV[:, :dk] @ QKV[:, dk : 2 * dk].T / np.sqrt(dk)  # (n, n)
    exps = np.exp(scores - scores.max(axis=1, keepdims=True))  # (n, n)
    A = exps / exps.sum(axis=1, keepdims=True)  # (n, n)
    return A @ QKV[:, 2 * dk :], A  # (n, dv), (n, n)
