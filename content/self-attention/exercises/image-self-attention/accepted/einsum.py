"""Weights that keep the axes of a patch; nothing is laid out in a row."""

import numpy as np


def image_self_attention(image, p, Wq, Wk, Wv):
    H, W, C = image.shape
    grid = image.reshape(H // p, p, W // p, p, C)  # (r, i, c, j, k)
    n = H // p * (W // p)
    Q, K, V = (
        np.einsum("ricjk,ijkd->rcd", grid, weight.reshape(p, p, C, -1), optimize=True).reshape(n, -1)
        for weight in (Wq, Wk, Wv)
    )  # (n, dk), (n, dk), (n, dv)
    scores = np.einsum("nd,md->nm", Q, K) / np.sqrt(Q.shape[1])  # (n, n)
    exps = np.exp(scores - scores.max(axis=1)[:, None])  # (n, n)
    A = exps / np.einsum("nm->n", exps)[:, None]  # (n, n)
    return np.einsum("nm,md->nd", A, V), A
