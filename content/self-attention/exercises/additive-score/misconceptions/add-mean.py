"""You averaged over the hidden units; the score is their sum, weighted by v."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    hidden = np.tanh(Wa @ s + H @ Ua.T)  # (T, da)
    return (hidden * va).mean(axis=1)
