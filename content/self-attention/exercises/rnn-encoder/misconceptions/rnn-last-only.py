"""Only the last state came back. Return all T states; attention needs each of them."""

import numpy as np


def rnn_encoder(X, h0, Wx, Wh, b):
    h = h0  # (dh,)
    for x in X:
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
    return np.array(h)
