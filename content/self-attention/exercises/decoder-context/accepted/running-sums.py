"""One pass over the states: sums are rescaled whenever a larger score turns up."""

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    state = Wa @ s  # (da,)
    top, total, mixture = -np.inf, 0.0, np.zeros(H.shape[1])
    e = np.zeros(len(H))  # (T,)
    for j, h in enumerate(H):
        e[j] = va @ np.tanh(state + Ua @ h)
        shrink = np.exp(top - max(top, e[j]))
        top = max(top, e[j])
        weight = np.exp(e[j] - top)
        total = total * shrink + weight
        mixture = mixture * shrink + weight * h  # (dh,)
    return mixture / total, np.exp(e - top) / total
