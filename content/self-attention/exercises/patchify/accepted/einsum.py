"""Axes by their letters."""

import numpy as np


def patchify(image, p):
    H, W, C = image.shape
    grid = image.reshape(H // p, p, W // p, p, C)  # (r, i, c, j, k)
    return np.einsum("ricjk->rcijk", grid).reshape(-1, p * p * C)
