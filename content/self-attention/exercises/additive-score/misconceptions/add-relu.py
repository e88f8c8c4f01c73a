"""You cut negative sums off (ReLU); use tanh."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    hidden = np.maximum(Wa @ s + H @ Ua.T, 0.0)  # (T, da)
    return hidden @ va
