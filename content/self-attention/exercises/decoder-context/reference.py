import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    """Context vector and weights of one decoder step (Bahdanau et al. 2014, section 3.1)."""
    e = np.tanh(Wa @ s + H @ Ua.T) @ va  # (T,)
    exps = np.exp(e - e.max())  # (T,)
    a = exps / exps.sum()  # (T,)
    return a @ H, a  # (dh,), (T,)
