"""One step of attention as a function of its own, called before each output."""

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    e = np.tanh(Wa @ s + H @ Ua.T) @ va  # (T,)
    exps = np.exp(e - e.max())  # (T,)
    a = exps / exps.sum()  # (T,)
    return a @ H, a


def bahdanau_decoder(H, T_out, Wa, Ua, va, Wd, Wc, Wy):
    s = np.zeros(Wd.shape[0])  # (ds,)
    Y, A = [], []
    for _ in range(T_out):
        c, a = decoder_context(s, H, Wa, Ua, va)
        s = np.tanh(Wd @ s + Wc @ c)  # (ds,)
        Y.append(Wy @ s)
        A.append(a)
    return np.array(Y), np.array(A)  # (T_out, dy), (T_out, T)
