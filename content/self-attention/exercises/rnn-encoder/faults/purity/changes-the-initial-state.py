"""Uses the caller's h0 as its own state."""

import numpy as np


def rnn_encoder(X, h0, Wx, Wh, b):
    H = np.empty((len(X), len(h0)))  # (T, dh)
    for t, x in enumerate(X):
        h0[:] = np.tanh(Wx @ x + Wh @ h0 + b)
        H[t] = h0
    return H
