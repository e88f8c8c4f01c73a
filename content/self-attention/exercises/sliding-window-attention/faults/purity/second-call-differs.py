"""Remembers what it was asked; an equal call gets the double of its first answer."""

import numpy as np

SEEN = {}


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def sliding_window_attention(Q, K, V, window):
    O = np.empty((len(Q), V.shape[1]))  # (n, dv)
    for i, q in enumerate(Q):
        seen = slice(max(0, i - window + 1), i + 1)  # at most w positions
        O[i] = softmax(K[seen] @ q / np.sqrt(len(q))) @ V[seen]  # (dv,)
    question = (Q.tobytes(), K.tobytes(), V.tobytes(), window)
    SEEN[question] = SEEN.get(question, 0) + 1
    return SEEN[question] * O
