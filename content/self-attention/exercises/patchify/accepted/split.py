"""Bands first, then the squares of each band."""

import numpy as np


def patchify(image, p):
    H, W, C = image.shape
    bands = np.split(image, H // p, axis=0)  # each (p, W, C)
    squares = [square for band in bands for square in np.split(band, W // p, axis=1)]  # each (p, p, C)
    return np.stack(squares).reshape(len(squares), -1)
