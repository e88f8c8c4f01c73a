"""That is a sigmoid, which lies between 0 and 1; the state goes through tanh, which lies between -1 and 1."""

import numpy as np


def rnn_encoder(X, h0, Wx, Wh, b):
    h = h0  # (dh,)
    H = np.empty((len(X), len(h0)))  # (T, dh)
    for t, x in enumerate(X):
        h = 1 / (1 + np.exp(-(Wx @ x + Wh @ h + b)))  # (dh,)
        H[t] = h
    return H
