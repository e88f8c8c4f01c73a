"""There is no running maximum: exp overflows at large scores, and all exponentials are 0 at very negative
ones.
"""

import numpy as np


def chunked_attention(Q, K, V, chunk):
    z = np.zeros((len(Q), 1))  # (n, 1)
    u = np.zeros((len(Q), V.shape[1]))  # (n, dv)
    for start in range(0, len(K), chunk):
        keys, values = K[start : start + chunk], V[start : start + chunk]  # (c, d), (c, dv)
        scores = Q @ keys.T / np.sqrt(Q.shape[1])  # (n, c)
        exps = np.exp(scores)  # (n, c)
        z = z + exps.sum(axis=1, keepdims=True)  # (n, 1)
        u = u + exps @ values  # (n, dv)
    return u / z
