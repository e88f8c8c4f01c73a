"""You subtracted the encoder state from the decoder state; the two projections are added."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    hidden = np.tanh(Wa @ s - H @ Ua.T)  # (T, da)
    return hidden @ va
