"""The decoder state is ignored, so the weights cannot change from step to step."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    return np.tanh(H @ Ua.T) @ va
