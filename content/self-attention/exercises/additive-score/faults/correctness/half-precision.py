"""Rounds the hidden layer to 16 bits."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    hidden = np.tanh(Wa @ s + H @ Ua.T).astype(np.float16).astype(np.float64)  # (T, da)
    return hidden @ va
