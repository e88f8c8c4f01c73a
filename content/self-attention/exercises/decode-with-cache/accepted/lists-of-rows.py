"""The caches are lists of rows, and one score is computed at a time."""

import math

import numpy as np


def decode_with_cache(X, Wq, Wk, Wv):
    keys, values = [], []
    O = np.zeros((len(X), Wv.shape[1]))  # (n, dv)
    for t, x in enumerate(X):
        q = x @ Wq  # (dk,)
        keys.append(x @ Wk)
        values.append(x @ Wv)
        scores = [float(np.dot(q, k)) / math.sqrt(len(q)) for k in keys]
        top = max(scores)
        total = sum(math.exp(score - top) for score in scores)
        for score, v in zip(scores, values):
            O[t] += math.exp(score - top) / total * v
    return O, np.array(keys), np.array(values)
