"""Right values through Python loops over inputs, outputs and units."""

import numpy as np


def rnn_predictor(X, h0, Wx, Wh, b, Wy):
    Y = np.zeros((len(X), len(Wy)))  # (T, dy)
    h = h0  # (dh,)
    for t in range(len(X)):
        h = np.tanh(Wx @ X[t] + Wh @ h + b)  # (dh,)
        for place in range(len(Wy)):
            for unit in range(len(h)):
                Y[t, place] += Wy[place, unit] * h[unit]
    return Y
