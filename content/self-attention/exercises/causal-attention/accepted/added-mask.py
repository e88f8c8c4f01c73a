"""A mask of zeros and minus infinities, added to the scores."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def causal_attention(Q, K, V):
    mask = np.triu(np.full((len(Q), len(Q)), -np.inf), k=1)  # (n, n)
    scores = Q @ K.T / np.sqrt(K.shape[-1]) + mask  # (n, n)
    A = softmax(scores)  # (n, n)
    return A @ V, A
