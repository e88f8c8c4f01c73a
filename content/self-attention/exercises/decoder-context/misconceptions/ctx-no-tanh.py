"""The tanh is missing in the score: softmax then cancels the decoder state's term, and every step gets the
same weights.
"""

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    e = (Wa @ s + H @ Ua.T) @ va  # (T,)
    exps = np.exp(e - e.max())  # (T,)
    a = exps / exps.sum()  # (T,)
    return a @ H, a
