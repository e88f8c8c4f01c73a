"""Values are projected after they were mixed: (A M) Wv = A (M Wv)."""

import numpy as np


def cross_attention(X, M, Wq, Wk, Wv):
    queries = X @ (Wq / np.sqrt(Wq.shape[1]))  # (n, dk)
    scores = (queries @ Wk.T) @ M.T  # (n, m), through (n, dm)
    A = np.exp(scores - np.logaddexp.reduce(scores, axis=1, keepdims=True))  # (n, m)
    return A @ M @ Wv, A
