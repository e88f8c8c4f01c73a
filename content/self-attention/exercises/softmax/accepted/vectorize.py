"""math.exp by np.vectorize, the sum as a product with a vector of ones."""

import math

import numpy as np


def softmax(z, axis=-1):
    lines = np.moveaxis(z, axis, -1)  # (..., n)
    exps = np.vectorize(math.exp, otypes=[float])(lines - lines.max(axis=-1, keepdims=True))  # (..., n)
    totals = exps @ np.ones(exps.shape[-1])  # (...)
    return np.moveaxis(exps / totals[..., None], -1, axis)
