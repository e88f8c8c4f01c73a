"""Sums over named axes; outputs in one product at the end."""

import numpy as np


def bahdanau_decoder(H, T_out, Wa, Ua, va, Wd, Wc, Wy):
    projected = np.einsum("ah,jh->ja", Ua, H)  # (T, da)
    s = np.zeros(len(Wd))  # (ds,)
    S, A = np.empty((T_out, len(s))), np.empty((T_out, len(H)))  # (T_out, ds), (T_out, T)
    for t in range(T_out):
        e = np.einsum("ja,a->j", np.tanh(np.einsum("as,s->a", Wa, s) + projected), va)  # (T,)
        exps = np.exp(e - e.max())  # (T,)
        A[t] = exps / exps.sum()
        c = np.einsum("j,jh->h", A[t], H)  # (dh,)
        s = np.tanh(np.einsum("st,t->s", Wd, s) + np.einsum("sh,h->s", Wc, c))  # (ds,)
        S[t] = s
    return np.einsum("ts,ys->ty", S, Wy), A
