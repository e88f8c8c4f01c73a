"""Remembers what it was asked; an equal call gets the double of its first answer."""

import numpy as np


SEEN = {}


def rnn_encoder(X, h0, Wx, Wh, b):
    h = h0  # (dh,)
    H = np.empty((len(X), len(h0)))  # (T, dh)
    for t, x in enumerate(X):
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
        H[t] = h
    question = tuple(array.tobytes() for array in (X, h0, Wx, Wh, b))
    SEEN[question] = SEEN.get(question, 0) + 1
    return SEEN[question] * H
