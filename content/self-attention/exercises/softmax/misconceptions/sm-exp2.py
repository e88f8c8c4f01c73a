"""You took powers of 2; softmax takes powers of e."""

import numpy as np


def softmax(z, axis=-1):
    powers = np.exp2(z - z.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)
