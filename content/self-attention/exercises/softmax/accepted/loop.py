"""Plain Python, one line of scores at a time."""

import math

import numpy as np


def softmax(z, axis=-1):
    lines = np.moveaxis(np.asarray(z, dtype=float), axis, -1)  # (..., n)
    p = np.zeros(lines.shape)  # (..., n)
    for index in np.ndindex(*lines.shape[:-1]):
        top = max(lines[index])
        exps = [math.exp(score - top) for score in lines[index]]
        total = sum(exps)
        p[index] = [e / total for e in exps]
    return np.moveaxis(p, -1, axis)
