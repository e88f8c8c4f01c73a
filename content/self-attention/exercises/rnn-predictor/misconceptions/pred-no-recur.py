"""The state starts again from h0 at every tick, so an output knows its own input only."""

import numpy as np


def rnn_predictor(X, h0, Wx, Wh, b, Wy):
    h = h0  # (dh,)
    Y = np.empty((len(X), len(Wy)))  # (T, dy)
    for t, x in enumerate(X):
        h = np.tanh(Wx @ x + Wh @ h0 + b)  # (dh,)
        Y[t] = Wy @ h  # (dy,)
    return Y
