"""Sums over named axes."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    state = np.einsum("as,s->a", Wa, s)  # (da,)
    annotations = np.einsum("ah,th->ta", Ua, H)  # (T, da)
    return np.einsum("a,ta->t", va, np.tanh(state[None, :] + annotations))
