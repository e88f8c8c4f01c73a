"""Doubles the caller's encoder states on the way."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    H *= 2.0
    hidden = np.tanh(Wa @ s + H @ Ua.T / 2.0)  # (T, da)
    return hidden @ va
