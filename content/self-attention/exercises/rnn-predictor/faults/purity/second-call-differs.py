"""Remembers what it was asked; an equal call gets the double of its first answer."""

import numpy as np


SEEN = {}


def rnn_predictor(X, h0, Wx, Wh, b, Wy):
    h = h0  # (dh,)
    Y = np.empty((len(X), len(Wy)))  # (T, dy)
    for t, x in enumerate(X):
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
        Y[t] = Wy @ h  # (dy,)
    question = tuple(array.tobytes() for array in (X, h0, Wx, Wh, b, Wy))
    SEEN[question] = SEEN.get(question, 0) + 1
    return SEEN[question] * Y
