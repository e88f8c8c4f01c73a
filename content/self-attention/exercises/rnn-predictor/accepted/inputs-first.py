"""Only what depends on the state stays in the loop."""

import numpy as np


def rnn_predictor(X, h0, Wx, Wh, b, Wy):
    inputs = X @ Wx.T + b  # (T, dh)
    states = []
    h = h0  # (dh,)
    for row in inputs:
        h = np.tanh(row + Wh @ h)  # (dh,)
        states.append(h)
    return np.stack(states) @ Wy.T  # (T, dy)
