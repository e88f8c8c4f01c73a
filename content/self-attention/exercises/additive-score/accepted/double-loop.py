"""One hidden unit at a time."""

import math

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    state = Wa.dot(s)  # (da,)
    e = np.zeros(len(H))  # (T,)
    for j, h in enumerate(H):
        for unit in range(len(va)):
            e[j] += va[unit] * math.tanh(state[unit] + np.dot(Ua[unit], h))
    return e
