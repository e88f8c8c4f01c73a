"""Shape is (n, d): positions are rows."""

import numpy as np


def positional_encoding(n, d):
    t = np.arange(n)[:, None]  # (n, 1)
    frequencies = 10000.0 ** (-np.arange(0, d, 2) / d)  # (d/2,), from 1 down
    angles = t * frequencies  # (n, d/2)
    P = np.empty((n, d))
    P[:, 0::2] = np.sin(angles)
    P[:, 1::2] = np.cos(angles)
    return P.T.copy()  # (d, n)
