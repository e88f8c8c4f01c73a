"""Views of all windows over padded keys and values."""

import numpy as np


def sliding_window_attention(Q, K, V, window):
    n, dk = Q.shape
    w = min(window, n)
    pad = ((w - 1, 0), (0, 0))
    Kw = np.lib.stride_tricks.sliding_window_view(np.pad(K, pad), w, axis=0)  # (n, dk, w), a view
    Vw = np.lib.stride_tricks.sliding_window_view(np.pad(V, pad), w, axis=0)  # (n, dv, w), a view
    scores = np.einsum("nd,ndw->nw", Q, Kw) / np.sqrt(dk)  # (n, w)
    before_start = np.arange(n)[:, None] + np.arange(w)[None, :] < w - 1  # (n, w)
    scores[before_start] = -np.inf
    exps = np.exp(scores - scores.max(axis=1, keepdims=True))  # (n, w)
    return np.einsum("nw,nvw->nv", exps / exps.sum(axis=1, keepdims=True), Vw)
