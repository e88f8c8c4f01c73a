"""Sums over named axes."""

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    hidden = np.tanh(np.einsum("as,s->a", Wa, s) + np.einsum("ah,th->ta", Ua, H))  # (T, da)
    e = np.einsum("ta,a->t", hidden, va)  # (T,)
    exps = np.exp(e - e.max())  # (T,)
    a = exps / exps.sum()  # (T,)
    return np.einsum("t,th->h", a, H), a
