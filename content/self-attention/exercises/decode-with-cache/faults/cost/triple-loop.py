"""Right values through Python loops over tokens, their past and features."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def decode_with_cache(X, Wq, Wk, Wv):
    n, dk = len(X), Wk.shape[1]
    K, V, O = np.zeros((n, dk)), np.zeros((n, Wv.shape[1])), np.zeros((n, Wv.shape[1]))
    for t, x in enumerate(X):
        q, K[t], V[t] = x @ Wq, x @ Wk, x @ Wv
        scores = np.zeros(t + 1)
        for j in range(t + 1):
            for feature in range(dk):
                scores[j] += q[feature] * K[j, feature]
        O[t] = softmax(scores / np.sqrt(dk)) @ V[: t + 1]
    return O, K, V
