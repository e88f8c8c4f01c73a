"""One encoder state at a time."""

import math

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    state = Wa @ s  # (da,)
    e = [float(va @ np.tanh(state + Ua @ h)) for h in H]  # T numbers
    top = max(e)
    exps = [math.exp(score - top) for score in e]  # T numbers
    total = sum(exps)
    a = [x / total for x in exps]
    c = np.zeros(H.shape[1])  # (dh,)
    for weight, h in zip(a, H):
        c += weight * h
    return c, np.array(a)
