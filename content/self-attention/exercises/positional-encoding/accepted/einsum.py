"""Frequencies through exp and log, angles as an outer product."""

import math

import numpy as np


def positional_encoding(n, d):
    frequencies = np.exp(-math.log(10000.0) * np.arange(0, d, 2) / d)  # (d/2,)
    angles = np.einsum("t,k->tk", np.arange(n, dtype=float), frequencies)  # (n, d/2)
    P = np.zeros((n, d))
    P[:, ::2], P[:, 1::2] = np.sin(angles), np.cos(angles)
    return P
