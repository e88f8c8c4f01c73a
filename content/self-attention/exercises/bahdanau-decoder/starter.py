import numpy as np


def bahdanau_decoder(H, T_out, Wa, Ua, va, Wd, Wc, Wy):
    """Write T_out outputs, attending to all encoder states before each.

    H: (T, dh)  encoder states
    T_out: how many outputs to write
    Wa: (da, ds), Ua: (da, dh), va: (da,)  the small network that scores
    Wd: (ds, ds), Wc: (ds, dh)  weights of the decoder's state, which starts from zeros
    Wy: (dy, ds)  weights of the output

    Returns Y: (T_out, dy) and A: (T_out, T).
    """
    raise NotImplementedError
