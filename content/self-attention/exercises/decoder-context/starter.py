import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    """One step of additive attention.

    s: (ds,)  decoder state
    H: (T, dh)  encoder states
    Wa: (da, ds), Ua: (da, dh), va: (da,)  the small network that scores

    Returns c: (dh,) and a: (T,).
    """
    raise NotImplementedError
