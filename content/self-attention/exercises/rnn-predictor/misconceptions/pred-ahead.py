"""Your outputs are one tick early: y_t comes from the state that has read x_(t+1), which is not known yet."""

import numpy as np


def rnn_predictor(X, h0, Wx, Wh, b, Wy):
    h = h0  # (dh,)
    H = np.empty((len(X), len(h0)))  # (T, dh)
    for t, x in enumerate(X):
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
        H[t] = h
    ahead = np.append(H[1:], H[-1:], axis=0)  # (T, dh)
    return ahead @ Wy.T  # (T, dy)
