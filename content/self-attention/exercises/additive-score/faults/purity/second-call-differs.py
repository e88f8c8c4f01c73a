"""Remembers what it was asked; an equal call gets the double of its first answer."""

import numpy as np

SEEN = {}


def additive_score(s, H, Wa, Ua, va):
    hidden = np.tanh(Wa @ s + H @ Ua.T)  # (T, da)
    question = tuple(array.tobytes() for array in (s, H, Wa, Ua, va))
    SEEN[question] = SEEN.get(question, 0) + 1
    return SEEN[question] * (hidden @ va)
