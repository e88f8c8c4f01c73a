"""Only the last output came back; return all T_out of them, one a row."""

import numpy as np


def encoder_decoder(X, T_out, Wx, Wh, Wd, Wy):
    h = np.zeros(len(Wh))  # (dh,)
    for x in X:
        h = np.tanh(Wx @ x + Wh @ h)  # (dh,)
    s = h  # (dh,), all that the decoder learns of the sentence
    Y = np.empty((T_out, len(Wy)))  # (T_out, dy)
    for t in range(T_out):
        s = np.tanh(Wd @ s)  # (dh,)
        Y[t] = Wy @ s  # (dy,)
    return Y[-1].copy()  # (dy,)
