"""The additive score is not divided by sqrt(d); that belongs to dot-product attention."""

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    e = np.tanh(Wa @ s + H @ Ua.T) @ va / np.sqrt(len(va))  # (T,)
    exps = np.exp(e - e.max())  # (T,)
    a = exps / exps.sum()  # (T,)
    return a @ H, a
