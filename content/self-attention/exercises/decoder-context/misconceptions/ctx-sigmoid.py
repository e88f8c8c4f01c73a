"""You squashed each score on its own with a sigmoid; softmax makes positions compete, so that weights sum
to 1.
"""

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    e = np.tanh(Wa @ s + H @ Ua.T) @ va  # (T,)
    a = 0.5 * (1 + np.tanh(e / 2))  # (T,), the logistic sigmoid
    return a @ H, a
