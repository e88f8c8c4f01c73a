"""tanh goes around the inner sum, before the product with v."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    return np.tanh((Wa @ s + H @ Ua.T) @ va)
