"""K.T reverses all axes: fine in 2-D, wrong with batch or head axes. Swap the last two only."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def scaled_dot_product(Q, K, V):
    scores = Q @ K.T / np.sqrt(K.shape[-1])  # (n, m)
    A = softmax(scores)  # (n, m)
    return A @ V, A
