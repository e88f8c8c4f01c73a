"""Each chunk gives a mean and the logarithm of its mass; means are blended by their masses."""

import numpy as np


def chunked_attention(Q, K, V, chunk):
    mean = np.zeros((len(Q), V.shape[1]))  # (n, dv)
    mass = np.full((len(Q), 1), -np.inf)  # (n, 1), log of the sum of exponentials
    for start in range(0, len(K), chunk):
        scores = Q @ K[start : start + chunk].T / np.sqrt(Q.shape[1])  # (n, c)
        more = np.logaddexp.reduce(scores, axis=1, keepdims=True)  # (n, 1)
        both = np.logaddexp(mass, more)  # (n, 1)
        here = np.exp(scores - more) @ V[start : start + chunk]  # (n, dv)
        mean = np.exp(mass - both) * mean + np.exp(more - both) * here
        mass = both
    return mean
