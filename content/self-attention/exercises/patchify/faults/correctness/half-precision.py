"""Rounds the pixels to 16 bits."""

import numpy as np


def patchify(image, p):
    image = image.astype(np.float16).astype(np.float64)
    H, W, C = image.shape
    grid = image.reshape(H // p, p, W // p, p, C)  # (rows, p, columns, p, C)
    patches = grid.transpose(0, 2, 1, 3, 4)  # (rows, columns, p, p, C)
    return patches.reshape(-1, p * p * C)  # (rows * columns, p * p * C)
