"""Right values through Python loops over queries, keys and features."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def scaled_dot_product(Q, K, V):
    dots = np.zeros((*Q.shape[:-1], K.shape[-2]))  # (..., n, m)
    for b in np.ndindex(*Q.shape[:-2]):
        for i in range(Q.shape[-2]):
            for j in range(K.shape[-2]):
                for k in range(K.shape[-1]):
                    dots[(*b, i, j)] += Q[(*b, i, k)] * K[(*b, j, k)]
    A = softmax(dots / np.sqrt(K.shape[-1]))  # (..., n, m)
    return A @ V, A
