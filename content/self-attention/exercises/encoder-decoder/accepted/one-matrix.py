"""Word and state stand in one vector; one matrix makes the next state of them."""

import numpy as np


def encoder_decoder(X, T_out, Wx, Wh, Wd, Wy):
    W = np.hstack([Wx, Wh])  # (dh, dx + dh)
    h = np.zeros(len(Wh))  # (dh,)
    for x in X:
        h = np.tanh(W @ np.concatenate([x, h]))  # (dh,)
    states = np.empty((len(h), T_out))  # (dh, T_out), one state a column
    for t in range(T_out):
        h = np.tanh(Wd @ h)  # (dh,)
        states[:, t] = h
    return (Wy @ states).T  # (T_out, dy)
