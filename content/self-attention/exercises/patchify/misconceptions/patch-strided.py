"""You took every p-th pixel (dilated sampling) instead of neighbouring pixels: a patch is a solid square."""

import numpy as np


def patchify(image, p):
    return np.stack(
        [image[i::p, j::p].ravel() for i in range(p) for j in range(p)]
    )  # (p * p, rows * columns * C)
