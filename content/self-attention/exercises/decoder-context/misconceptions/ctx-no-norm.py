"""You exponentiated but never divided by the sum, so the weights do not add up to 1."""

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    e = np.tanh(Wa @ s + H @ Ua.T) @ va  # (T,)
    a = np.exp(e - e.max())  # (T,)
    return a @ H, a
