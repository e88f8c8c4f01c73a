"""Element, state and a 1 stand in one vector; one matrix does the rest."""

import numpy as np


def rnn_encoder(X, h0, Wx, Wh, b):
    W = np.hstack([Wx, Wh, b[:, None]])  # (dh, dx + dh + 1)
    H = np.empty((len(X), len(h0)))  # (T, dh)
    h = h0  # (dh,)
    for t, x in enumerate(X):
        h = np.tanh(W @ np.concatenate([x, h, [1.0]]))  # (dh,)
        H[t] = h
    return H
