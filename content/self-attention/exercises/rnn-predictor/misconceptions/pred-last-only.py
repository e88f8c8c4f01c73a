"""You wrote one output for the whole series. In design (a) each input is answered by an output of its own."""

import numpy as np


def rnn_predictor(X, h0, Wx, Wh, b, Wy):
    h = h0  # (dh,)
    for x in X:
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
    return Wy @ h  # (dy,)
