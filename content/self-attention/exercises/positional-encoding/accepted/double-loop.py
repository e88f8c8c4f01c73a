"""One angle at a time."""

import math

import numpy as np


def positional_encoding(n, d):
    P = np.zeros((n, d))
    for t in range(n):
        for k in range(d // 2):
            angle = t / 10000 ** (2 * k / d)
            P[t, 2 * k] = math.sin(angle)
            P[t, 2 * k + 1] = math.cos(angle)
    return P
