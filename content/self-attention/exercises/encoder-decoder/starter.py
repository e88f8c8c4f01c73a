import numpy as np


def encoder_decoder(X, T_out, Wx, Wh, Wd, Wy):
    """Read a sentence into one state, then write from that state.

    X: (T, dx)  one word a row
    T_out: how many outputs to write
    Wx: (dh, dx), Wh: (dh, dh)  weights of the encoder, which starts from zeros
    Wd: (dh, dh)  weights of the decoder's state
    Wy: (dy, dh)  weights of the output

    Returns Y: (T_out, dy).
    """
    raise NotImplementedError
