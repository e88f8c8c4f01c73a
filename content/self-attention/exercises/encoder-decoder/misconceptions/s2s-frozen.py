"""The decoder state is never updated; every output row is the same. Keep the new state for the next step."""

import numpy as np


def encoder_decoder(X, T_out, Wx, Wh, Wd, Wy):
    h = np.zeros(len(Wh))  # (dh,)
    for x in X:
        h = np.tanh(Wx @ x + Wh @ h)  # (dh,)
    s = h  # (dh,), all that the decoder learns of the sentence
    Y = np.empty((T_out, len(Wy)))  # (T_out, dy)
    for t in range(T_out):
        Y[t] = Wy @ np.tanh(Wd @ s)  # (dy,)
    return Y
