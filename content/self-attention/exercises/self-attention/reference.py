import numpy as np


def self_attention(X, Wq, Wk, Wv):
    """Scaled dot-product attention of one sequence with itself (Vaswani et al. 2017, section 3.2)."""
    Q, K, V = X @ Wq, X @ Wk, X @ Wv  # (n, dk), (n, dk), (n, dv)
    scores = Q @ K.T / np.sqrt(K.shape[-1])  # (n, n)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))  # (n, n)
    A = exps / exps.sum(axis=-1, keepdims=True)  # (n, n)
    return A @ V, A  # (n, dv), (n, n)
