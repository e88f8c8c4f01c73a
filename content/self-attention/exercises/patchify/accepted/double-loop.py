"""One square at a time, cut out by slices."""

import numpy as np


def patchify(image, p):
    H, W, C = image.shape
    tokens = []
    for y in range(0, H, p):
        for x in range(0, W, p):
            tokens.append(image[y : y + p, x : x + p].reshape(-1))  # (p * p * C,)
    return np.array(tokens)
