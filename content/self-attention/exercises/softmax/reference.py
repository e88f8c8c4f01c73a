import numpy as np


def softmax(z, axis=-1):
    """exp(z) over its sum; subtracting the maximum changes nothing but keeps exp from overflowing."""
    exps = np.exp(z - z.max(axis=axis, keepdims=True))  # like z, each at most 1
    return exps / exps.sum(axis=axis, keepdims=True)
