"""You blended the chunks by how many keys they hold. What counts is how loud the keys are: the sum of their
exponentials.
"""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def chunked_attention(Q, K, V, chunk):
    O = np.zeros((len(Q), V.shape[1]))  # (n, dv)
    for start in range(0, len(K), chunk):
        values = V[start : start + chunk]  # (c, dv)
        A = softmax(Q @ K[start : start + chunk].T / np.sqrt(Q.shape[1]))  # (n, c)
        O += len(values) / len(K) * (A @ values)
    return O
