"""Copies all outputs so far whenever one is added."""

import numpy as np


def encoder_decoder(X, T_out, Wx, Wh, Wd, Wy):
    s = np.zeros(len(Wh))  # (dh,)
    for x in X:
        s = np.tanh(Wx @ x + Wh @ s)  # (dh,)
    Y = np.empty((0, len(Wy)))  # (0, dy), later (T_out, dy)
    for _ in range(T_out):
        s = np.tanh(Wd @ s)  # (dh,)
        Y = np.vstack([Y, Wy @ s])
    return Y
