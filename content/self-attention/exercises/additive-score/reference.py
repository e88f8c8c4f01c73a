import numpy as np


def additive_score(s, H, Wa, Ua, va):
    """e_j = va . tanh(Wa s + Ua h_j) (Bahdanau et al. 2014, appendix A.1.2)."""
    hidden = np.tanh(Wa @ s + H @ Ua.T)  # (T, da)
    return hidden @ va  # (T,)
