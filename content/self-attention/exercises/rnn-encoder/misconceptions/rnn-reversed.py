"""You read the sequence backwards: the first row of X comes first."""

import numpy as np


def rnn_encoder(X, h0, Wx, Wh, b):
    h = h0  # (dh,)
    H = np.empty((len(X), len(h0)))  # (T, dh)
    for t, x in enumerate(X[::-1]):
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
        H[t] = h
    return H
