import numpy as np


def rnn_predictor(X, h0, Wx, Wh, b, Wy):
    """One output an input, each from the state that has read the inputs up to it and no further."""
    h = h0  # (dh,)
    Y = np.empty((len(X), len(Wy)))  # (T, dy)
    for t, x in enumerate(X):
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
        Y[t] = Wy @ h  # (dy,)
    return Y
