"""Each pixel became a token of its own; its C numbers do not fit weight matrices for a patch of p*p*C."""

import numpy as np


def image_self_attention(image, p, Wq, Wk, Wv):
    H, W, C = image.shape
    X = image.reshape(-1, C)  # (H * W, C)
    Q, K, V = X @ Wq, X @ Wk, X @ Wv  # (n, dk), (n, dk), (n, dv)
    scores = Q @ K.T / np.sqrt(K.shape[1])  # (n, n)
    exps = np.exp(scores - scores.max(axis=1, keepdims=True))  # (n, n)
    A = exps / exps.sum(axis=1, keepdims=True)  # (n, n)
    return A @ V, A  # (n, dv), (n, n)
