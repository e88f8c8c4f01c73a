"""You summed the hidden layer as it is; weight its units with v before summing."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    hidden = np.tanh(Wa @ s + H @ Ua.T)  # (T, da)
    return hidden.sum(axis=1)
