"""A second pass from the end lets each output see what comes after it. A predictor reads from left to right
only.
"""

import numpy as np


def rnn_predictor(X, h0, Wx, Wh, b, Wy):
    h = h0  # (dh,)
    H = np.empty((len(X), len(h0)))  # (T, dh)
    for t, x in enumerate(X):
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
        H[t] = h
    h = h0  # (dh,)
    for t in range(len(X) - 1, -1, -1):
        h = np.tanh(Wx @ X[t] + Wh @ h + b)  # (dh,)
        H[t] += h
    return H @ Wy.T  # (T, dy)
