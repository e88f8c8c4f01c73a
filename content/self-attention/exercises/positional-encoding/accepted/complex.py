"""Sine and cosine as parts of a complex exponential."""

import numpy as np


def positional_encoding(n, d):
    frequencies = 10000.0 ** (-np.arange(0, d, 2) / d)  # (d/2,)
    hands = np.exp(1j * np.arange(n)[:, None] * frequencies)  # (n, d/2)
    P = np.empty((n, d))
    P[:, 0::2] = hands.imag
    P[:, 1::2] = hands.real
    return P
