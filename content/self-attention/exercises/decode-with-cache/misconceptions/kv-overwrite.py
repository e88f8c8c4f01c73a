"""Each token overwrites the caches: they hold the newest key and value only, so every token sees just itself.
Add a row, do not replace it.
"""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def decode_with_cache(X, Wq, Wk, Wv):
    O = np.empty((len(X), Wv.shape[1]))  # (n, dv)
    for t, x in enumerate(X):
        K, V = x[None] @ Wk, x[None] @ Wv  # (1, dk), (1, dv)
        O[t] = softmax(K @ (x @ Wq) / np.sqrt(K.shape[1])) @ V
    return O, K, V
