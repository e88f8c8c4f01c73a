import numpy as np


def rnn_predictor(X, h0, Wx, Wh, b, Wy):
    """Write one output after each input.

    X: (T, dx)  one input a row
    h0: (dh,)  initial state
    Wx: (dh, dx), Wh: (dh, dh), b: (dh,)  weights of the state
    Wy: (dy, dh)  weights of the output

    Returns Y: (T, dy).
    """
    raise NotImplementedError
