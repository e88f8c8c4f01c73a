"""Right values through Python loops over elements, units and features."""

import numpy as np


def rnn_encoder(X, h0, Wx, Wh, b):
    H = np.zeros((len(X), len(h0)))  # (T, dh)
    h = h0  # (dh,)
    for t in range(len(X)):
        for unit in range(len(h0)):
            inner = b[unit] + Wh[unit] @ h
            for k in range(X.shape[1]):
                inner += Wx[unit, k] * X[t, k]
            H[t, unit] = np.tanh(inner)
        h = H[t]
    return H
