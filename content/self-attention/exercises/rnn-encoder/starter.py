import numpy as np


def rnn_encoder(X, h0, Wx, Wh, b):
    """Read a sequence and keep the state after each element.

    X: (T, dx)  one element a row
    h0: (dh,)  initial state
    Wx: (dh, dx), Wh: (dh, dh), b: (dh,)  weights

    Returns H: (T, dh).
    """
    raise NotImplementedError
