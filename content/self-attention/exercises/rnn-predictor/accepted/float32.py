"""In single precision; the result says so by its type and is judged by it."""

import numpy as np


def rnn_predictor(X, h0, Wx, Wh, b, Wy):
    X, h, Wx, Wh, b, Wy = (array.astype(np.float32) for array in (X, h0, Wx, Wh, b, Wy))
    outputs = []
    for x in X:
        h = np.tanh(Wx @ x + Wh @ h + b)  # (dh,)
        outputs.append(Wy @ h)
    return np.array(outputs)  # (T, dy)
