"""You used the logistic sigmoid, which is never negative; use tanh."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    hidden = 1 / (1 + np.exp(-(Wa @ s + H @ Ua.T)))  # (T, da)
    return hidden @ va
