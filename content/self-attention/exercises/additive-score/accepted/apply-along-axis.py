"""The score of one encoder state, applied along the rows."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    state = Wa @ s  # (da,)
    return np.apply_along_axis(lambda h: np.inner(va, np.tanh(state + Ua @ h)), 1, H)
