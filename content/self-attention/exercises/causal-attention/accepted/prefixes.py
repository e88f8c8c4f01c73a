"""One query at a time, over the keys so far."""

import numpy as np


def causal_attention(Q, K, V):
    n = len(Q)
    O = np.zeros((n, V.shape[1]))
    A = np.zeros((n, n))
    for i in range(n):
        scores = K[: i + 1] @ Q[i] / np.sqrt(K.shape[1])  # (i + 1,)
        exps = np.exp(scores - scores.max())  # (i + 1,)
        A[i, : i + 1] = exps / exps.sum()
        O[i] = A[i, : i + 1] @ V[: i + 1]
    return O, A
