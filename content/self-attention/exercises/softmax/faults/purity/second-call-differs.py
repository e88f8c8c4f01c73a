"""Remembers what it was asked; an equal call gets the double of its first answer."""

import numpy as np

SEEN = {}


def softmax(z, axis=-1):
    exps = np.exp(z - z.max(axis=axis, keepdims=True))
    question = (z.tobytes(), z.shape, axis)
    SEEN[question] = SEEN.get(question, 0) + 1
    return SEEN[question] * exps / exps.sum(axis=axis, keepdims=True)
