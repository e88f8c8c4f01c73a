"""Every output is read off the last encoder state itself; the decoder takes a step of its own, with W_d,
before each output.
"""

import numpy as np


def encoder_decoder(X, T_out, Wx, Wh, Wd, Wy):
    h = np.zeros(len(Wh))  # (dh,)
    for x in X:
        h = np.tanh(Wx @ x + Wh @ h)  # (dh,)
    s = h  # (dh,), all that the decoder learns of the sentence
    Y = np.empty((T_out, len(Wy)))  # (T_out, dy)
    for t in range(T_out):
        Y[t] = Wy @ s  # (dy,)
    return Y
