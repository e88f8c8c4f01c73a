"""Right values through a (T, da, dh) temporary."""

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    projected = (H[:, None, :] * Ua[None, :, :]).sum(axis=-1)  # (T, da)
    e = np.tanh(Wa @ s + projected) @ va  # (T,)
    exps = np.exp(e - e.max())  # (T,)
    a = exps / exps.sum()  # (T,)
    return a @ H, a
