"""Cosine is sine a quarter turn later."""

import numpy as np


def positional_encoding(n, d):
    column = np.arange(d)
    angles = np.arange(n)[:, None] * 10000.0 ** (-(column - column % 2) / d)  # (n, d)
    return np.sin(angles + column % 2 * np.pi / 2)
