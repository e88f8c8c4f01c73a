"""All rows are the last state: you kept writing into one array and stored it T times. Store a copy, or make a
new array at each step.
"""

import numpy as np


def rnn_encoder(X, h0, Wx, Wh, b):
    h = h0.copy()  # (dh,)
    H = []
    for x in X:
        h[:] = np.tanh(Wx @ x + Wh @ h + b)
        H.append(h)
    return np.array(H)  # (T, dh)
