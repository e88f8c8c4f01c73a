"""You always use the last axis, so axis=0 gives the wrong result."""

import numpy as np


def softmax(z, axis=-1):
    exps = np.exp(z - z.max(axis=-1, keepdims=True))
    return exps / exps.sum(axis=-1, keepdims=True)
