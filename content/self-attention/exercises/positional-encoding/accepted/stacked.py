"""Pairs side by side on an axis of their own, then laid flat."""

import numpy as np


def positional_encoding(n, d):
    angles = np.arange(n)[:, None] / np.power(10000.0, np.arange(d // 2) * 2 / d)  # (n, d/2)
    return np.stack([np.sin(angles), np.cos(angles)], axis=-1).reshape(n, d)
