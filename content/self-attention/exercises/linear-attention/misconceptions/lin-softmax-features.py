"""You made features by a softmax of queries and of keys. That is another linear attention; here φ(x) = elu(x)
+ 1 works on each entry alone.
"""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def linear_attention(Q, K, V):
    q, k = softmax(Q), softmax(K, axis=0)  # (n, d), (m, d)
    S = k.T @ V  # (d, dv)
    z = k.sum(axis=0)  # (d,)
    return (q @ S) / (q @ z)[:, None]
