"""Sine and cosine are interleaved (even, odd columns), not stacked in halves."""

import numpy as np


def positional_encoding(n, d):
    t = np.arange(n)[:, None]  # (n, 1)
    frequencies = 10000.0 ** (-np.arange(0, d, 2) / d)  # (d/2,), from 1 down
    angles = t * frequencies  # (n, d/2)
    return np.hstack([np.sin(angles), np.cos(angles)])  # (n, d)
