"""You took the mean of the whole series away before reading it: that mean knows the future. Read the inputs
as they are.
"""

import numpy as np


def rnn_predictor(X, h0, Wx, Wh, b, Wy):
    X = X - X.mean(axis=0)  # (T, dx)
    h = h0  # (dh,)
    Y = np.empty((len(X), len(Wy)))  # (T, dy)
    for t, x in enumerate(X):
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
        Y[t] = Wy @ h  # (dy,)
    return Y
