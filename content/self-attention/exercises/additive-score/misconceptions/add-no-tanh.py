"""The tanh is missing: without it the score is a sum of one term for the state and one for the annotation,
and softmax cancels the state's term, so every step gets the same weights.
"""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    return (Wa @ s + H @ Ua.T) @ va
