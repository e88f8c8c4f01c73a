"""You hid the future from the outputs, but the weights you return still see it."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def causal_attention(Q, K, V):
    scores = Q @ K.T / np.sqrt(K.shape[-1])  # (n, n)
    A = softmax(scores)  # (n, n)
    return (A * np.tri(len(Q))) @ V, A
