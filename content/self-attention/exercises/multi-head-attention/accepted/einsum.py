"""The head is one more index."""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def multi_head_attention(X, Wq, Wk, Wv, Wo, heads):
    n, d = X.shape
    Q, K, V = (
        np.einsum("nd,de->ne", X, W).reshape(n, heads, d // heads) for W in (Wq, Wk, Wv)
    )  # (n, h, d/h)
    scores = np.einsum("qhe,khe->hqk", Q, K) / np.sqrt(d // heads)  # (h, n, n)
    A = softmax(scores)  # (h, n, n)
    outputs = np.einsum("hqk,khe->qhe", A, V)  # (n, h, d/h)
    return outputs.reshape(n, d) @ Wo, A
