"""One own copy, overwritten step by step."""

import numpy as np


def softmax(z, axis=-1):
    p = np.array(z, dtype=np.float64)
    p -= p.max(axis=axis, keepdims=True)
    np.exp(p, out=p)
    p /= p.sum(axis=axis, keepdims=True)
    return p
