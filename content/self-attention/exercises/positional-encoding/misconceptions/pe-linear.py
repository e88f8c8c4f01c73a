"""A raw index ramp is not the sinusoidal code: it grows without bound and is the same in every column."""

import numpy as np


def positional_encoding(n, d):
    return np.repeat(np.arange(n, dtype=float)[:, None], d, axis=1)
