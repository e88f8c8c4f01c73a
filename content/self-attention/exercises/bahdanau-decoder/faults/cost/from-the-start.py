"""Writes the sentence again from its start for each output."""

import numpy as np


def bahdanau_decoder(H, T_out, Wa, Ua, va, Wd, Wc, Wy):
    Y, A = np.empty((T_out, len(Wy))), np.empty((T_out, len(H)))  # (T_out, dy), (T_out, T)
    for t in range(T_out):
        s = np.zeros(len(Wd))  # (ds,)
        for _ in range(t + 1):
            e = np.tanh(Wa @ s + H @ Ua.T) @ va  # (T,)
            exps = np.exp(e - e.max())  # (T,)
            a = exps / exps.sum()  # (T,)
            s = np.tanh(Wd @ s + Wc @ (a @ H))  # (ds,)
        Y[t], A[t] = Wy @ s, a
    return Y, A
