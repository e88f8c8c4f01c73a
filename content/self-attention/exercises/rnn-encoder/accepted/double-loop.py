"""One hidden unit at a time."""

import math

import numpy as np


def rnn_encoder(X, h0, Wx, Wh, b):
    H = np.zeros((len(X), len(h0)))  # (T, dh)
    before = h0  # (dh,)
    for t in range(len(X)):
        for unit in range(len(h0)):
            inner = np.dot(Wx[unit], X[t]) + np.dot(Wh[unit], before) + b[unit]
            H[t, unit] = math.tanh(inner)
        before = H[t]
    return H
