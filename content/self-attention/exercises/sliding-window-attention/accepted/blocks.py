"""Blocks of w queries, each against the 2w - 1 keys that any of them sees."""

import numpy as np


def sliding_window_attention(Q, K, V, window):
    n, dk = Q.shape
    w = min(window, n)
    O = np.zeros((n, V.shape[1]))
    for start in range(0, n, w):
        rows = np.arange(start, min(start + w, n))  # at most w queries
        cols = np.arange(max(0, start - w + 1), rows[-1] + 1)  # at most 2w - 1 keys
        scores = Q[rows] @ K[cols].T / np.sqrt(dk)  # (w, 2w - 1)
        back = rows[:, None] - cols[None, :]  # (w, 2w - 1)
        scores[(back < 0) | (back >= w)] = -np.inf
        exps = np.exp(scores - scores.max(axis=1, keepdims=True))  # (w, 2w - 1)
        O[rows] = exps @ V[cols] / exps.sum(axis=1, keepdims=True)
    return O
