"""In single precision; the results say so by their type and are judged by it."""

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    s, H, Wa, Ua, va = (array.astype(np.float32) for array in (s, H, Wa, Ua, va))
    e = np.tanh(Wa @ s + H @ Ua.T) @ va  # (T,)
    exps = np.exp(e - e.max())  # (T,)
    a = exps / exps.sum()  # (T,)
    return a @ H, a
