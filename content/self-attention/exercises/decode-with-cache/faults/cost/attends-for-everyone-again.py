"""Keeps keys and values, but answers all tokens so far again at each step and takes the last answer."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def decode_with_cache(X, Wq, Wk, Wv):
    Q, K, V = np.empty((0, Wq.shape[1])), np.empty((0, Wk.shape[1])), np.empty((0, Wv.shape[1]))
    outputs = []
    for x in X:
        Q, K, V = np.vstack([Q, x @ Wq]), np.vstack([K, x @ Wk]), np.vstack([V, x @ Wv])
        scores = np.where(np.tri(len(Q), dtype=bool), Q @ K.T / np.sqrt(K.shape[1]), -np.inf)  # (t, t)
        outputs.append((softmax(scores) @ V)[-1])
    return np.array(outputs), K, V
