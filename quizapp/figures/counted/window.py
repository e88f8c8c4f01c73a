import numpy as np


def attend(q, k, v, w):
    out = np.empty_like(v)  # (n, d)
    for i in range(len(q)):
        near = slice(max(0, i + 1 - w), i + 1)
        scores = k[near] @ q[i]  # (w,)
        powers = np.exp(scores - scores.max())
        out[i] = powers @ v[near] / powers.sum()
    return out
