"""You weighted with raw scores; turn them into weights with softmax first."""

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    e = np.tanh(Wa @ s + H @ Ua.T) @ va  # (T,)
    return e @ H, e
