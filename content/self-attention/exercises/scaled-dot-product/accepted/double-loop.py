"""One score at a time, then one query at a time."""

import math

import numpy as np


def attend(q, K, V):
    """One query (dk,) over keys (m, dk) and values (m, dv)."""
    scores = [float(np.dot(q, k)) / math.sqrt(len(q)) for k in K]  # m numbers
    top = max(scores)
    exps = np.array([math.exp(score - top) for score in scores])  # (m,)
    a = exps / exps.sum()  # (m,)
    return a @ V, a


def scaled_dot_product(Q, K, V):
    batch = Q.shape[:-2]
    O = np.empty((*batch, Q.shape[-2], V.shape[-1]))  # (..., n, dv)
    A = np.empty((*batch, Q.shape[-2], K.shape[-2]))  # (..., n, m)
    for b in np.ndindex(*batch):
        for i, q in enumerate(Q[b]):
            O[(*b, i)], A[(*b, i)] = attend(q, K[b], V[b])
    return O, A
