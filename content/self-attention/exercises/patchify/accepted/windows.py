"""All windows as a view, of which every p-th is taken."""

import numpy as np


def patchify(image, p):
    C = image.shape[2]
    windows = np.lib.stride_tricks.sliding_window_view(image, (p, p), axis=(0, 1))[::p, ::p]
    return np.moveaxis(windows, 2, -1).reshape(-1, p * p * C)  # from (rows, columns, C, p, p)
