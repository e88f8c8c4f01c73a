"""One key after the other, all queries at once."""

import numpy as np


def cross_attention(X, M, Wq, Wk, Wv):
    Q = X @ Wq  # (n, dk)
    scores = np.empty((len(X), len(M)))
    top, total = np.full(len(X), -np.inf), np.zeros(len(X))  # (n,), (n,)
    O = np.zeros((len(X), Wv.shape[1]))  # (n, dv)
    for j, h in enumerate(M):
        scores[:, j] = Q @ (h @ Wk) / np.sqrt(Q.shape[1])
        higher = np.maximum(top, scores[:, j])  # (n,)
        shrink, exps = np.exp(top - higher), np.exp(scores[:, j] - higher)  # (n,), (n,)
        total = total * shrink + exps
        O = O * shrink[:, None] + exps[:, None] * (h @ Wv)
        top = higher
    return O / total[:, None], np.exp(scores - top[:, None]) / total[:, None]
