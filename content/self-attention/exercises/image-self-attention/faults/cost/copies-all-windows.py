"""Projects all overlapping windows and throws most of them away."""

import numpy as np


def image_self_attention(image, p, Wq, Wk, Wv):
    C = image.shape[2]
    windows = np.lib.stride_tricks.sliding_window_view(image, (p, p), axis=(0, 1))
    flat = np.moveaxis(windows, 2, -1).reshape(*windows.shape[:2], p * p * C)  # every window, copied
    Q, K, V = ((flat @ weight)[::p, ::p].reshape(-1, weight.shape[1]) for weight in (Wq, Wk, Wv))
    scores = Q @ K.T / np.sqrt(K.shape[1])  # (n, n)
    exps = np.exp(scores - scores.max(axis=1, keepdims=True))  # (n, n)
    A = exps / exps.sum(axis=1, keepdims=True)  # (n, n)
    return A @ V, A
