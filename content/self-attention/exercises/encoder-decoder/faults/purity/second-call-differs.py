"""Remembers what it was asked; an equal call gets the double of its first answer."""

import numpy as np


SEEN = {}


def encoder_decoder(X, T_out, Wx, Wh, Wd, Wy):
    h = np.zeros(len(Wh))  # (dh,)
    for x in X:
        h = np.tanh(Wx @ x + Wh @ h)  # (dh,)
    s = h  # (dh,), all that the decoder learns of the sentence
    Y = np.empty((T_out, len(Wy)))  # (T_out, dy)
    for t in range(T_out):
        s = np.tanh(Wd @ s)  # (dh,)
        Y[t] = Wy @ s  # (dy,)
    question = (T_out, *(array.tobytes() for array in (X, Wx, Wh, Wd, Wy)))
    SEEN[question] = SEEN.get(question, 0) + 1
    return SEEN[question] * Y
