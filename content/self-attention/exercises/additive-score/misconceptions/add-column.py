"""The result is a column of shape (T, 1); return a vector of shape (T,)."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    hidden = np.tanh(Wa @ s + H @ Ua.T)  # (T, da)
    return hidden @ va[:, None]
