"""One encoder state at a time."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    state = Wa @ s  # (da,)
    return np.array([va @ np.tanh(state + Ua @ h) for h in H])
