"""W_h is transposed (h @ W_h instead of W_h @ h): row i of W_h makes unit i of the new state."""

import numpy as np


def rnn_encoder(X, h0, Wx, Wh, b):
    h = h0  # (dh,)
    H = np.empty((len(X), len(h0)))  # (T, dh)
    for t, x in enumerate(X):
        h = np.tanh(Wx @ x + h @ Wh + b)  # (dh,)
        H[t] = h
    return H
