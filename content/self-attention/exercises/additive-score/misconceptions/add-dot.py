"""That is a multiplicative (dot) score of the two projections; this exercise asks for the additive one."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    return (H @ Ua.T) @ (Wa @ s)
