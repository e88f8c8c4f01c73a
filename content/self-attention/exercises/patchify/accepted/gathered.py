"""Looked up by the place of each number."""

import numpy as np


def patchify(image, p):
    H, W, C = image.shape
    patch = np.arange(H // p * (W // p))[:, None]  # (n, 1)
    entry = np.arange(p * p * C)[None, :]  # (1, p * p * C)
    row, column = patch // (W // p), patch % (W // p)
    i, j, k = entry // (p * C), entry // C % p, entry % C
    return image[row * p + i, column * p + j, k]
