"""Add first, then one tanh; two separate tanh terms cannot interact."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    hidden = np.tanh(Wa @ s) + np.tanh(H @ Ua.T)  # (T, da)
    return hidden @ va
