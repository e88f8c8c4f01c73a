"""Sums by a product with an (n, n) matrix of ones."""

import numpy as np


def softmax(z, axis=-1):
    lines = np.moveaxis(z, axis, -1)  # (..., n)
    exps = np.exp(lines - lines.max(axis=-1, keepdims=True))  # (..., n)
    totals = exps @ np.ones((exps.shape[-1], exps.shape[-1]))  # (..., n), every entry the same
    return np.moveaxis(exps / totals, -1, axis)
