"""You added the input to the output; that residual connection belongs to the transformer block, not to
attention.
"""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def simple_self_attention(X):
    scores = X @ X.T  # (n, n)
    A = softmax(scores)  # (n, n)
    return X + A @ X, A
