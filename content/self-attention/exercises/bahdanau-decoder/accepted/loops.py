"""One encoder state at a time, with plain numbers for the scores."""

import math

import numpy as np


def bahdanau_decoder(H, T_out, Wa, Ua, va, Wd, Wc, Wy):
    s = np.zeros(len(Wd))  # (ds,)
    Y, A = np.zeros((T_out, len(Wy))), np.zeros((T_out, len(H)))  # (T_out, dy), (T_out, T)
    for t in range(T_out):
        e = [float(va @ np.tanh(Wa @ s + Ua @ h)) for h in H]  # T numbers
        top = max(e)
        exps = [math.exp(score - top) for score in e]
        total = sum(exps)
        c = np.zeros(H.shape[1])  # (dh,)
        for j, h in enumerate(H):
            A[t, j] = exps[j] / total
            c += A[t, j] * h
        s = np.tanh(Wd @ s + Wc @ c)
        Y[t] = Wy @ s
    return Y, A
