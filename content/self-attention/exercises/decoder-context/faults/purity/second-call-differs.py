"""Remembers what it was asked; an equal call gets the double of its first answer."""

import numpy as np

SEEN = {}


def decoder_context(s, H, Wa, Ua, va):
    e = np.tanh(Wa @ s + H @ Ua.T) @ va  # (T,)
    exps = np.exp(e - e.max())  # (T,)
    a = exps / exps.sum()  # (T,)
    question = tuple(array.tobytes() for array in (s, H, Wa, Ua, va))
    SEEN[question] = SEEN.get(question, 0) + 1
    return SEEN[question] * (a @ H), a
