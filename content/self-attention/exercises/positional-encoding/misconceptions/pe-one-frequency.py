"""Every pair turns at the same speed: divide the position by 10000^(2k/d)."""

import numpy as np


def positional_encoding(n, d):
    t = np.arange(n)[:, None]  # (n, 1)
    angles = t * np.ones(d // 2)  # (n, d/2)
    P = np.empty((n, d))
    P[:, 0::2] = np.sin(angles)
    P[:, 1::2] = np.cos(angles)
    return P
