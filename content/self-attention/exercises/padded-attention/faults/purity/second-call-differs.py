"""Remembers what it was asked; an equal call gets the double of its first answer."""

import numpy as np


SEEN = {}


def softmax(scores):
    """Along the last axis; rows of -inf become zeros."""
    top = scores.max(axis=-1, keepdims=True)
    exps = np.exp(scores - np.where(np.isinf(top), 0.0, top))
    sums = exps.sum(axis=-1, keepdims=True)
    return exps / np.where(sums == 0.0, 1.0, sums)


def padded_attention(Q, K, V, lengths):
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-1])  # (b, n, m)
    padding = np.arange(K.shape[1]) >= lengths[:, None, None]  # (b, 1, m)
    A = softmax(np.where(padding, -np.inf, scores))  # (b, n, m)
    question = (Q.tobytes(), K.tobytes(), V.tobytes(), lengths.tobytes())
    SEEN[question] = SEEN.get(question, 0) + 1
    return SEEN[question] * (A @ V), A
