"""The tanh is missing in the score: softmax then cancels the decoder state's term, and every step gets the
same weights.
"""

import numpy as np


def bahdanau_decoder(H, T_out, Wa, Ua, va, Wd, Wc, Wy):
    projected = H @ Ua.T  # (T, da), the same at every step
    Y, A = np.empty((T_out, len(Wy))), np.empty((T_out, len(H)))  # (T_out, dy), (T_out, T)
    s = np.zeros(len(Wd))  # (ds,)
    for t in range(T_out):
        e = (Wa @ s + projected) @ va  # (T,)
        exps = np.exp(e - e.max())  # (T,)
        A[t] = exps / exps.sum()
        c = A[t] @ H  # (dh,)
        s = np.tanh(Wd @ s + Wc @ c)  # (ds,)
        Y[t] = Wy @ s
    return Y, A
