"""One hidden unit at a time."""

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    e = np.zeros(len(H))  # (T,)
    for unit in range(len(va)):
        state = np.dot(Wa[unit], s)
        for j in range(len(H)):
            e[j] += va[unit] * np.tanh(state + np.dot(Ua[unit], H[j]))
    exps = np.exp(e - e.max())  # (T,)
    a = exps / exps.sum()  # (T,)
    return np.dot(a, H), a
