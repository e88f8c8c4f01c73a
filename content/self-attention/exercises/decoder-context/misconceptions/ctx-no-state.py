"""The decoder state is ignored, so the weights cannot change from step to step."""

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    e = np.tanh(H @ Ua.T) @ va  # (T,)
    exps = np.exp(e - e.max())  # (T,)
    a = exps / exps.sum()  # (T,)
    return a @ H, a
