"""Log-weights first, with numpy adding the exponentials up."""

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    e = np.tanh(Wa @ s + H @ Ua.T) @ va  # (T,)
    a = np.exp(e - np.logaddexp.reduce(e))  # (T,)
    return a @ H, a
