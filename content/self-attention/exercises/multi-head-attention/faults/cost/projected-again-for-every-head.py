"""Each head projects the sequence for all heads, and takes its block."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def multi_head_attention(X, Wq, Wk, Wv, Wo, heads):
    dk = X.shape[1] // heads
    outputs, weights = [], []
    for j in range(heads):
        Q, K, V = ((X @ W)[:, j * dk : (j + 1) * dk] for W in (Wq, Wk, Wv))  # (n, dk)
        weights.append(softmax(Q @ K.T / np.sqrt(dk)))  # (n, n)
        outputs.append(weights[-1] @ V)
    return np.concatenate(outputs, axis=1) @ Wo, np.array(weights)
