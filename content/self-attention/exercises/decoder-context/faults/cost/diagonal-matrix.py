"""Mixes through a (T, T) diagonal matrix of weights."""

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    e = np.tanh(Wa @ s + H @ Ua.T) @ va  # (T,)
    exps = np.exp(e - e.max())  # (T,)
    a = exps / exps.sum()  # (T,)
    return (np.diag(a) @ H).sum(axis=0), a
