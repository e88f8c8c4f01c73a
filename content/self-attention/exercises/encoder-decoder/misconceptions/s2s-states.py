"""Those are the states of the decoder. Map each of them through W_y to the output."""

import numpy as np


def encoder_decoder(X, T_out, Wx, Wh, Wd, Wy):
    h = np.zeros(len(Wh))  # (dh,)
    for x in X:
        h = np.tanh(Wx @ x + Wh @ h)  # (dh,)
    S = np.empty((T_out, len(h)))  # (T_out, dh)
    s = h  # (dh,)
    for t in range(T_out):
        s = np.tanh(Wd @ s)  # (dh,)
        S[t] = s
    return S
