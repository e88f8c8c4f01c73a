"""Keeps the state in 16 bits."""

import numpy as np


def rnn_encoder(X, h0, Wx, Wh, b):
    h = h0  # (dh,)
    H = np.empty((len(X), len(h0)))  # (T, dh)
    for t, x in enumerate(X):
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
        h = h.astype(np.float16).astype(np.float64)
        H[t] = h
    return H
