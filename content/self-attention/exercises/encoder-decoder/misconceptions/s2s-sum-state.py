"""The decoder starts from the sum of all encoder states; this design passes on only the last one."""

import numpy as np


def encoder_decoder(X, T_out, Wx, Wh, Wd, Wy):
    h = np.zeros(len(Wh))  # (dh,)
    H = np.empty((len(X), len(Wh)))  # (T, dh)
    for t, x in enumerate(X):
        h = np.tanh(Wx @ x + Wh @ h)  # (dh,)
        H[t] = h
    s = H.sum(axis=0)  # (dh,)
    Y = np.empty((T_out, len(Wy)))  # (T_out, dy)
    for t in range(T_out):
        s = np.tanh(Wd @ s)  # (dh,)
        Y[t] = Wy @ s  # (dy,)
    return Y
