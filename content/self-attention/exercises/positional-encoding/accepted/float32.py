"""In single precision; the result says so by its type and is judged by it."""

import numpy as np


def positional_encoding(n, d):
    t = np.arange(n, dtype=np.float32)[:, None]  # (n, 1)
    frequencies = (10000.0 ** (-np.arange(0, d, 2) / d)).astype(np.float32)  # (d/2,)
    angles = t * frequencies  # (n, d/2)
    P = np.empty((n, d), np.float32)
    P[:, 0::2] = np.sin(angles)
    P[:, 1::2] = np.cos(angles)
    return P
