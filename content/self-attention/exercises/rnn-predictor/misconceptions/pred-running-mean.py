"""You averaged the states so far. The last one is enough: it carries what was read before."""

import numpy as np


def rnn_predictor(X, h0, Wx, Wh, b, Wy):
    h = h0  # (dh,)
    total = np.zeros(len(h0))  # (dh,)
    Y = np.empty((len(X), len(Wy)))  # (T, dy)
    for t, x in enumerate(X):
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
        total = total + h
        Y[t] = Wy @ total / (t + 1)  # (dy,)
    return Y
