"""In numpy's longest float, rounded once at the end."""

import numpy as np


def softmax(z, axis=-1):
    exps = np.exp(np.asarray(z, dtype=np.longdouble) - np.max(z, axis=axis, keepdims=True))
    return (exps / exps.sum(axis=axis, keepdims=True)).astype(np.float64)
