"""You emit one output per input as in design (a): output length is tied to input length and word 1 is
produced before the sentence is read. Read all of it first; then let the decoder write.
"""

import numpy as np


def encoder_decoder(X, T_out, Wx, Wh, Wd, Wy):
    h = np.zeros(len(Wh))  # (dh,)
    Y = np.empty((len(X), len(Wy)))  # (T, dy)
    for t, x in enumerate(X):
        h = np.tanh(Wx @ x + Wh @ h)  # (dh,)
        Y[t] = Wy @ h  # (dy,)
    return Y
