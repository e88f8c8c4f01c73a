import numpy as np


def simple_self_attention(X):
    """softmax(X X^T) X, and the weights: self-attention without weight matrices."""
    scores = X @ X.T  # (n, n)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))  # (n, n)
    A = exps / exps.sum(axis=-1, keepdims=True)  # (n, n)
    return A @ X, A  # (n, d), (n, n)
