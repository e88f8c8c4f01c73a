"""In single precision; the results say so by their type and are judged by it."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def decode_with_cache(X, Wq, Wk, Wv):
    X, Wq, Wk, Wv = (array.astype(np.float32) for array in (X, Wq, Wk, Wv))
    K, V, O = (np.empty((len(X), W.shape[1]), np.float32) for W in (Wk, Wv, Wv))
    for t, x in enumerate(X):
        K[t], V[t] = x @ Wk, x @ Wv
        a = softmax(K[: t + 1] @ (x @ Wq) / np.float32(np.sqrt(K.shape[1])))  # (t + 1,)
        O[t] = a @ V[: t + 1]
    return O, K, V
