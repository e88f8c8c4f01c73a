"""Patches and attention as functions of their own."""

import numpy as np


def patchify(image, p):
    H, W, _ = image.shape
    squares = [image[y : y + p, x : x + p] for y in range(0, H, p) for x in range(0, W, p)]
    return np.array([square.ravel() for square in squares])  # (n, p * p * C)


def self_attention(X, Wq, Wk, Wv):
    scores = (X @ Wq) @ (X @ Wk).T / np.sqrt(Wk.shape[1])  # (n, n)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))  # (n, n)
    A = exps / exps.sum(axis=-1, keepdims=True)  # (n, n)
    return A @ (X @ Wv), A


def image_self_attention(image, p, Wq, Wk, Wv):
    return self_attention(patchify(image, p), Wq, Wk, Wv)
