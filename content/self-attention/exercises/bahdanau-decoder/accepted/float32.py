"""In single precision; the results say so by their type and are judged by it."""

import numpy as np


def bahdanau_decoder(H, T_out, Wa, Ua, va, Wd, Wc, Wy):
    H, Wa, Ua, va, Wd, Wc, Wy = (array.astype(np.float32) for array in (H, Wa, Ua, va, Wd, Wc, Wy))
    projected = H @ Ua.T  # (T, da), the same at every step
    Y = np.empty((T_out, len(Wy)), np.float32)  # (T_out, dy)
    A = np.empty((T_out, len(H)), np.float32)  # (T_out, T)
    s = np.zeros(len(Wd), np.float32)  # (ds,)
    for t in range(T_out):
        e = np.tanh(Wa @ s + projected) @ va  # (T,)
        exps = np.exp(e - e.max())  # (T,)
        A[t] = exps / exps.sum()
        c = A[t] @ H  # (dh,)
        s = np.tanh(Wd @ s + Wc @ c)  # (ds,)
        Y[t] = Wy @ s
    return Y, A
