"""Weights and annotations are in opposite order: weight j belongs to row j of H."""

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    e = np.tanh(Wa @ s + H @ Ua.T) @ va  # (T,)
    exps = np.exp(e - e.max())  # (T,)
    a = exps / exps.sum()  # (T,)
    return a[::-1] @ H, a
