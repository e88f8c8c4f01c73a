"""All tokens are projected at once, then read one by one."""

import numpy as np


def decode_with_cache(X, Wq, Wk, Wv):
    Q, K, V = X @ Wq / np.sqrt(Wq.shape[1]), X @ Wk, X @ Wv  # (n, dk), (n, dk), (n, dv)
    O = np.empty(V.shape)  # (n, dv)
    for t in range(len(X)):
        scores = K[: t + 1] @ Q[t]  # (t + 1,)
        O[t] = np.exp(scores - np.logaddexp.reduce(scores)) @ V[: t + 1]
    return O, K, V
