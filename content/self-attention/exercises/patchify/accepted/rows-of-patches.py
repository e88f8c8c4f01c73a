"""One row of each patch at a time, written where it belongs."""

import numpy as np


def patchify(image, p):
    H, W, C = image.shape
    X = np.empty((H // p * (W // p), p * p * C))
    for token in range(len(X)):
        y, x = divmod(token, W // p)
        for i in range(p):
            X[token, i * p * C : (i + 1) * p * C] = image[y * p + i, x * p : (x + 1) * p].ravel()
    return X
