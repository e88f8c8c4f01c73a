import numpy as np


def additive_score(s, H, Wa, Ua, va):
    """Score each encoder state against the decoder's previous state.

    s: (ds,)  decoder state
    H: (T, dh)  encoder states
    Wa: (da, ds), Ua: (da, dh), va: (da,)  the small network

    Returns e: (T,).
    """
    raise NotImplementedError
