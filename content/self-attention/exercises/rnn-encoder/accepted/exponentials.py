"""tanh through exponentials of negative numbers only, which cannot overflow."""

import numpy as np


def tanh(z):
    small = np.expm1(-2 * np.abs(z))  # between -1 and 0
    return np.sign(z) * -small / (2 + small)


def rnn_encoder(X, h0, Wx, Wh, b):
    H = np.empty((len(X), len(h0)))  # (T, dh)
    h = h0  # (dh,)
    for t, x in enumerate(X):
        h = tanh(Wx @ x + Wh @ h + b)  # (dh,)
        H[t] = h
    return H
