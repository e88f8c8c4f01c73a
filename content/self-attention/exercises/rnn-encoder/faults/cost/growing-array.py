"""Copies all states so far whenever one is added."""

import numpy as np


def rnn_encoder(X, h0, Wx, Wh, b):
    H = np.empty((0, len(h0)))  # (0, dh), later (T, dh)
    h = h0  # (dh,)
    for x in X:
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
        H = np.concatenate([H, h[None]])
    return H
