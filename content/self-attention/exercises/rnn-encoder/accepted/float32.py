"""In single precision; the result says so by its type and is judged by it."""

import numpy as np


def rnn_encoder(X, h0, Wx, Wh, b):
    X, h, Wx, Wh, b = (array.astype(np.float32) for array in (X, h0, Wx, Wh, b))
    H = np.empty((len(X), len(h)), np.float32)  # (T, dh)
    for t, x in enumerate(X):
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
        H[t] = h
    return H
