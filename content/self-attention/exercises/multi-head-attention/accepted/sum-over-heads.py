"""Each head goes through its own rows of Wo, and what comes out is added up."""

import numpy as np


def multi_head_attention(X, Wq, Wk, Wv, Wo, heads):
    dk = X.shape[1] // heads
    Q, K, V = (np.array(np.split(X @ W, heads, axis=1)) for W in (Wq, Wk, Wv))  # (h, n, dk)
    scores = np.matmul(Q, np.moveaxis(K, 1, 2)) / dk**0.5  # (h, n, n)
    A = np.exp(scores - np.logaddexp.reduce(scores, axis=-1, keepdims=True))  # (h, n, n)
    Y = np.zeros(X.shape)
    for j in range(heads):
        Y += A[j] @ V[j] @ Wo[j * dk : (j + 1) * dk]  # (n, d)
    return Y, A
