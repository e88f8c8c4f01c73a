"""Your outputs are one step late: the first is written before any context has reached the state. Attend with
the old state, make the new one, then write.
"""

import numpy as np


def bahdanau_decoder(H, T_out, Wa, Ua, va, Wd, Wc, Wy):
    projected = H @ Ua.T  # (T, da), the same at every step
    Y, A = np.empty((T_out, len(Wy))), np.empty((T_out, len(H)))  # (T_out, dy), (T_out, T)
    s = np.zeros(len(Wd))  # (ds,)
    for t in range(T_out):
        e = np.tanh(Wa @ s + projected) @ va  # (T,)
        exps = np.exp(e - e.max())  # (T,)
        A[t] = exps / exps.sum()
        c = A[t] @ H  # (dh,)
        Y[t] = Wy @ s
        s = np.tanh(Wd @ s + Wc @ c)  # (ds,)
    return Y, A
