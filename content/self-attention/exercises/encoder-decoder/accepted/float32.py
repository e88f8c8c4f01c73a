"""In single precision; the result says so by its type and is judged by it."""

import numpy as np


def encoder_decoder(X, T_out, Wx, Wh, Wd, Wy):
    Wx, Wh, Wd, Wy = (array.astype(np.float32) for array in (Wx, Wh, Wd, Wy))
    h = np.zeros(len(Wh), np.float32)  # (dh,)
    for x in X:
        h = np.tanh(Wx @ x.astype(np.float32) + Wh @ h)  # (dh,)
    Y = np.empty((T_out, len(Wy)), np.float32)  # (T_out, dy)
    for t in range(T_out):
        h = np.tanh(Wd @ h)  # (dh,)
        Y[t] = Wy @ h
    return Y
