"""Right values through Python loops over samples, queries, keys and features."""

import numpy as np


def softmax(scores):
    """Along the last axis; rows of -inf become zeros."""
    top = scores.max(axis=-1, keepdims=True)
    exps = np.exp(scores - np.where(np.isinf(top), 0.0, top))
    sums = exps.sum(axis=-1, keepdims=True)
    return exps / np.where(sums == 0.0, 1.0, sums)


def padded_attention(Q, K, V, lengths):
    b, n, dk = Q.shape
    scores = np.full((b, n, K.shape[1]), -np.inf)
    for i in range(b):
        for j in range(n):
            for k in range(lengths[i]):
                total = 0.0
                for feature in range(dk):
                    total += Q[i, j, feature] * K[i, k, feature]
                scores[i, j, k] = total / np.sqrt(dk)
    A = softmax(scores)  # (b, n, m)
    return A @ V, A
