"""Right values through Python loops over outputs, units and features."""

import numpy as np


def encoder_decoder(X, T_out, Wx, Wh, Wd, Wy):
    s = np.zeros(len(Wh))  # (dh,)
    for x in X:
        s = np.tanh(Wx @ x + Wh @ s)  # (dh,)
    Y = np.zeros((T_out, len(Wy)))  # (T_out, dy)
    for t in range(T_out):
        s = np.tanh(Wd @ s)  # (dh,)
        for place in range(len(Wy)):
            for unit in range(len(s)):
                Y[t, place] += Wy[place, unit] * s[unit]
    return Y
