"""The sign is wrong: the largest score should get the largest weight."""

import numpy as np


def softmax(z, axis=-1):
    exps = np.exp(z.min(axis=axis, keepdims=True) - z)
    return exps / exps.sum(axis=axis, keepdims=True)
