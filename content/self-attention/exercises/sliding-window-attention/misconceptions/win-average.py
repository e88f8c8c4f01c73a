"""You averaged the values in the window; the scores play no role."""

import numpy as np


def sliding_window_attention(Q, K, V, window):
    O = np.empty((len(Q), V.shape[1]))  # (n, dv)
    for i in range(len(Q)):
        O[i] = V[max(0, i - window + 1) : i + 1].mean(axis=0)
    return O
