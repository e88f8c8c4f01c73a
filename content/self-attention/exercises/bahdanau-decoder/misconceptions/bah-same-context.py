"""You attended once and used the same weights at every step; score, normalise and mix anew before each
output.
"""

import numpy as np


def bahdanau_decoder(H, T_out, Wa, Ua, va, Wd, Wc, Wy):
    Y = np.empty((T_out, len(Wy)))  # (T_out, dy)
    s = np.zeros(len(Wd))  # (ds,)
    e = np.tanh(Wa @ s + H @ Ua.T) @ va  # (T,)
    exps = np.exp(e - e.max())  # (T,)
    a = exps / exps.sum()  # (T,)
    for t in range(T_out):
        s = np.tanh(Wd @ s + Wc @ (a @ H))  # (ds,)
        Y[t] = Wy @ s
    return Y, np.tile(a, (T_out, 1))  # (T_out, dy), (T_out, T)
