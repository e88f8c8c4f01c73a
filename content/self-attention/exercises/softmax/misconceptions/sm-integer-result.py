"""You wrote the weights into an array of z's own type: whole-number scores leave only zeros and ones."""

import numpy as np


def softmax(z, axis=-1):
    p = np.empty_like(z)
    p[...] = np.exp(z - z.max(axis=axis, keepdims=True))
    p[...] = p / p.sum(axis=axis, keepdims=True)
    return p
