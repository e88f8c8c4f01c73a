"""You decode as many steps as the input has words; the output length is T_out."""

import numpy as np


def encoder_decoder(X, T_out, Wx, Wh, Wd, Wy):
    h = np.zeros(len(Wh))  # (dh,)
    for x in X:
        h = np.tanh(Wx @ x + Wh @ h)  # (dh,)
    s = h  # (dh,), all that the decoder learns of the sentence
    Y = np.empty((len(X), len(Wy)))  # (T, dy)
    for t in range(len(X)):
        s = np.tanh(Wd @ s)  # (dh,)
        Y[t] = Wy @ s  # (dy,)
    return Y
