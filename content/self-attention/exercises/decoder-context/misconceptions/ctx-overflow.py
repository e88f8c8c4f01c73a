"""exp overflowed (or underflowed to 0/0) for large scores: subtract the largest score first."""

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    e = np.tanh(Wa @ s + H @ Ua.T) @ va  # (T,)
    exps = np.exp(e)  # (T,)
    a = exps / exps.sum()  # (T,)
    return a @ H, a
