"""The states are shifted by one: row t must already include x_t, and h0 is no row of H."""

import numpy as np


def rnn_encoder(X, h0, Wx, Wh, b):
    h = h0  # (dh,)
    H = np.empty((len(X), len(h0)))  # (T, dh)
    for t, x in enumerate(X):
        H[t] = h
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
    return H
