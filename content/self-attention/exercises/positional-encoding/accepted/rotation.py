"""Each row is the one before, with every hand turned by its angle."""

import numpy as np


def positional_encoding(n, d):
    frequencies = 10000.0 ** (-np.arange(0, d, 2) / d)  # (d/2,)
    c, s = np.cos(frequencies), np.sin(frequencies)  # (d/2,), (d/2,)
    P = np.empty((n, d))
    y, x = np.zeros(d // 2), np.ones(d // 2)  # the hands at position 0
    for t in range(n):
        P[t, 0::2], P[t, 1::2] = y, x
        y, x = y * c + x * s, x * c - y * s
    return P
