"""Scores every state as often as there are states."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    T = len(H)
    every = np.tanh(Wa @ s + np.tile(H, (T, 1)) @ Ua.T) @ va  # (T * T,)
    return every.reshape(T, T)[0]
