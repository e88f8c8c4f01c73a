"""In single precision; the result says so by its type and is judged by it."""

import numpy as np


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float32)
    exps = np.exp(z - z.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)
