"""Right values, one number at a time."""

import numpy as np


def patchify(image, p):
    H, W, C = image.shape
    X = np.empty((H // p * (W // p), p * p * C))
    for y in range(H):
        for x in range(W):
            for k in range(C):
                X[y // p * (W // p) + x // p, (y % p * p + x % p) * C + k] = image[y, x, k]
    return X
