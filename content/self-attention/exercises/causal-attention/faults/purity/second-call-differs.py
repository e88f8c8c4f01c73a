"""Remembers what it was asked; an equal call gets the double of its first answer."""

import numpy as np

SEEN = {}


def causal_attention(Q, K, V):
    scores = Q @ K.T / np.sqrt(K.shape[-1])  # (n, n)
    scores = np.where(np.tri(len(Q), dtype=bool), scores, -np.inf)  # (n, n)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))  # (n, n)
    A = exps / exps.sum(axis=-1, keepdims=True)  # (n, n)
    question = (Q.tobytes(), K.tobytes(), V.tobytes())
    SEEN[question] = SEEN.get(question, 0) + 1
    return SEEN[question] * (A @ V), A
