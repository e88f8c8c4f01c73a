"""Reading and writing as functions of their own, with nothing but the code between them."""

import numpy as np


def read(X, Wx, Wh):
    h = np.zeros(Wh.shape[0])  # (dh,)
    for t in range(X.shape[0]):
        h = np.tanh(np.dot(Wx, X[t]) + np.dot(Wh, h))
    return h


def write(code, T_out, Wd, Wy):
    outputs = []
    for _ in range(T_out):
        code = np.tanh(np.dot(Wd, code))  # (dh,)
        outputs.append(np.dot(Wy, code))
    return np.array(outputs)  # (T_out, dy)


def encoder_decoder(X, T_out, Wx, Wh, Wd, Wy):
    return write(read(X, Wx, Wh), T_out, Wd, Wy)
