"""One weight matrix on the two states put side by side."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    pairs = np.hstack([np.tile(s, (len(H), 1)), H])  # (T, ds + dh)
    W = np.hstack([Wa, Ua])  # (da, ds + dh)
    return np.tanh(pairs @ W.T) @ va
