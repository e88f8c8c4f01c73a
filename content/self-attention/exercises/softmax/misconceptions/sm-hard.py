"""That is a hard arg-max: all weight goes to the best score. Softmax leaves a share to every score."""

import numpy as np


def softmax(z, axis=-1):
    best = z.argmax(axis=axis)
    return np.moveaxis(np.eye(z.shape[axis])[best], -1, axis)
