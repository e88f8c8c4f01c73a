import numpy as np


def rnn_encoder(X, h0, Wx, Wh, b):
    """All states of a simple recurrent network (Elman 1990), which starts from h0."""
    h = h0  # (dh,)
    H = np.empty((len(X), len(h0)))  # (T, dh)
    for t, x in enumerate(X):
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
        H[t] = h
    return H
