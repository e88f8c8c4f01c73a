"""Makes every power anew, one factor after the other."""

import numpy as np


def positional_encoding(n, d):
    P = np.empty((n, d))
    step = 10000.0 ** (2 / d)
    for t in range(n):
        for k in range(d // 2):
            wavelength = 1.0
            for _ in range(k):
                wavelength *= step
            P[t, 2 * k], P[t, 2 * k + 1] = np.sin(t / wavelength), np.cos(t / wavelength)
    return P
