"""Positions start at 0: the first row is 0, 1, 0, 1 and so on."""

import numpy as np


def positional_encoding(n, d):
    t = np.arange(1, n + 1)[:, None]  # (n, 1)
    frequencies = 10000.0 ** (-np.arange(0, d, 2) / d)  # (d/2,), from 1 down
    angles = t * frequencies  # (n, d/2)
    P = np.empty((n, d))
    P[:, 0::2] = np.sin(angles)
    P[:, 1::2] = np.cos(angles)
    return P
