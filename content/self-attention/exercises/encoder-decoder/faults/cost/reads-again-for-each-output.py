"""Reads the whole sentence again before each output."""

import numpy as np


def encoder_decoder(X, T_out, Wx, Wh, Wd, Wy):
    Y = np.empty((T_out, len(Wy)))  # (T_out, dy)
    for t in range(T_out):
        s = np.zeros(len(Wh))  # (dh,)
        for x in X:
            s = np.tanh(Wx @ x + Wh @ s)  # (dh,)
        for _ in range(t + 1):
            s = np.tanh(Wd @ s)  # (dh,)
        Y[t] = Wy @ s
    return Y
