"""One unit at a time."""

import math

import numpy as np


def encoder_decoder(X, T_out, Wx, Wh, Wd, Wy):
    h = np.zeros(len(Wh))  # (dh,)
    for x in X:
        h = np.array([math.tanh(np.dot(Wx[i], x) + np.dot(Wh[i], h)) for i in range(len(h))])
    Y = np.zeros((T_out, len(Wy)))  # (T_out, dy)
    for t in range(T_out):
        h = np.array([math.tanh(np.dot(row, h)) for row in Wd])
        for place in range(len(Wy)):
            Y[t, place] = np.dot(Wy[place], h)
    return Y
