"""What does not depend on the state is done for all elements at once."""

import numpy as np


def rnn_encoder(X, h0, Wx, Wh, b):
    inputs = X @ Wx.T + b  # (T, dh)
    H = np.empty_like(inputs)  # (T, dh)
    h = h0  # (dh,)
    for t in range(len(X)):
        h = np.tanh(inputs[t] + Wh @ h)  # (dh,)
        H[t] = h
    return H
