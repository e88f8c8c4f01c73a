"""Your tokens are runs of pixels, not squares: a plain reshape never leaves a row of the image. Split both
axes, then transpose.
"""

import numpy as np


def image_self_attention(image, p, Wq, Wk, Wv):
    H, W, C = image.shape
    X = image.reshape(-1, p * p * C)  # (n, p * p * C)
    Q, K, V = X @ Wq, X @ Wk, X @ Wv  # (n, dk), (n, dk), (n, dv)
    scores = Q @ K.T / np.sqrt(K.shape[1])  # (n, n)
    exps = np.exp(scores - scores.max(axis=1, keepdims=True))  # (n, n)
    A = exps / exps.sum(axis=1, keepdims=True)  # (n, n)
    return A @ V, A  # (n, dv), (n, n)
