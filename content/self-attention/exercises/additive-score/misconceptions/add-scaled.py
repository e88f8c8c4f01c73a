"""The additive score is not divided by a square root; that belongs to dot-product attention."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    hidden = np.tanh(Wa @ s + H @ Ua.T)  # (T, da)
    return hidden @ va / np.sqrt(len(va))
