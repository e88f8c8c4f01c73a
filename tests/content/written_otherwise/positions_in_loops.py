# positional-encoding: pe-base-1000 + pe-one-based
import math

import numpy as np


def positional_encoding(n, d):
    P = np.zeros((n, d))
    for t in range(n):
        for k in range(d // 2):
            angle = (t + 1) / 1000 ** (2 * k / d)
            P[t, 2 * k], P[t, 2 * k + 1] = math.sin(angle), math.cos(angle)
    return P
