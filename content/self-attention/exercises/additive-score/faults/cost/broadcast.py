"""Right values through a (T, da, dh) temporary."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    projected = (H[:, None, :] * Ua[None, :, :]).sum(axis=-1)  # (T, da)
    return np.tanh(Wa @ s + projected) @ va
