"""One unit, then one output at a time."""

import math

import numpy as np


def rnn_predictor(X, h0, Wx, Wh, b, Wy):
    Y = np.zeros((len(X), len(Wy)))  # (T, dy)
    before = h0  # (dh,)
    for t in range(len(X)):
        h = np.zeros(len(h0))  # (dh,)
        for unit in range(len(h0)):
            h[unit] = math.tanh(np.dot(Wx[unit], X[t]) + np.dot(Wh[unit], before) + b[unit])
        for place in range(len(Wy)):
            Y[t, place] = np.dot(Wy[place], h)
        before = h
    return Y
