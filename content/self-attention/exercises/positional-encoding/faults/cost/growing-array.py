"""Copies all rows so far whenever one is added."""

import numpy as np


def positional_encoding(n, d):
    frequencies = 10000.0 ** (-np.arange(0, d, 2) / d)  # (d/2,)
    P = np.empty((0, d))
    for t in range(n):
        row = np.stack([np.sin(t * frequencies), np.cos(t * frequencies)], axis=1).reshape(1, d)
        P = np.concatenate([P, row])
    return P
