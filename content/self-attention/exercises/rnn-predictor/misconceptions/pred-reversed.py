"""You read the series backwards, so the first outputs have seen its end only."""

import numpy as np


def rnn_predictor(X, h0, Wx, Wh, b, Wy):
    h = h0  # (dh,)
    Y = np.empty((len(X), len(Wy)))  # (T, dy)
    for t, x in enumerate(X[::-1]):
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
        Y[t] = Wy @ h  # (dy,)
    return Y
