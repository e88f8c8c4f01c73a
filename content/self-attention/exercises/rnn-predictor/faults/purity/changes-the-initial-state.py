"""Uses the caller's h0 as its own state."""

import numpy as np


def rnn_predictor(X, h0, Wx, Wh, b, Wy):
    Y = np.empty((len(X), len(Wy)))  # (T, dy)
    for t, x in enumerate(X):
        h0[:] = np.tanh(Wx @ x + Wh @ h0 + b)
        Y[t] = Wy @ h0
    return Y
