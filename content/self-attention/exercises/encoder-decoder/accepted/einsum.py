"""Sums over named axes; outputs in one product at the end."""

import numpy as np


def encoder_decoder(X, T_out, Wx, Wh, Wd, Wy):
    h = np.zeros(len(Wh))  # (dh,)
    for x in X:
        h = np.tanh(np.einsum("hx,x->h", Wx, x) + np.einsum("hk,k->h", Wh, h))  # (dh,)
    S = np.empty((T_out, len(h)))  # (T_out, dh)
    for t in range(T_out):
        h = np.tanh(np.einsum("hk,k->h", Wd, h))  # (dh,)
        S[t] = h
    return np.einsum("th,yh->ty", S, Wy)
