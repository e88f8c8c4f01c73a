"""Patches overlap (stride 1), so pixels are counted many times; use stride p."""

import numpy as np


def patchify(image, p):
    H, W, C = image.shape
    corners = [(y, x) for y in range(H - p + 1) for x in range(W - p + 1)]
    return np.array([image[y : y + p, x : x + p].ravel() for y, x in corners])
