import numpy as np


def cross_attention(X, M, Wq, Wk, Wv):
    """Queries of one sequence over keys and values of another (Vaswani et al. 2017, section 3.2.3)."""
    Q, K, V = X @ Wq, M @ Wk, M @ Wv  # (n, dk), (m, dk), (m, dv)
    scores = Q @ K.T / np.sqrt(K.shape[-1])  # (n, m)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))  # (n, m)
    A = exps / exps.sum(axis=-1, keepdims=True)  # (n, m)
    return A @ V, A  # (n, dv), (n, m)
