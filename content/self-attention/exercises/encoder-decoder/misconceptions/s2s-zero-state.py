"""The decoder starts from zeros, so nothing of the source reaches it. Start it from the last encoder state."""

import numpy as np


def encoder_decoder(X, T_out, Wx, Wh, Wd, Wy):
    h = np.zeros(len(Wh))  # (dh,)
    for x in X:
        h = np.tanh(Wx @ x + Wh @ h)  # (dh,)
    s = np.zeros(len(Wd))  # (dh,)
    Y = np.empty((T_out, len(Wy)))  # (T_out, dy)
    for t in range(T_out):
        s = np.tanh(Wd @ s)  # (dh,)
        Y[t] = Wy @ s  # (dy,)
    return Y
