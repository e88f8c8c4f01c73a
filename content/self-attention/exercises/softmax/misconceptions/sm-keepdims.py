"""The sum lost its axis (keepdims=False), so the division paired each sum with the wrong entries, or with
none.
"""

import numpy as np


def softmax(z, axis=-1):
    exps = np.exp(z - z.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis)
