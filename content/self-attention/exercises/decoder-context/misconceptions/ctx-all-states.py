"""You weighted the states but did not add them up; the context is one vector of shape (dh,)."""

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    e = np.tanh(Wa @ s + H @ Ua.T) @ va  # (T,)
    exps = np.exp(e - e.max())  # (T,)
    a = exps / exps.sum()  # (T,)
    return a[:, None] * H, a  # (T, dh)
