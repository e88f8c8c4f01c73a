import numpy as np


def multi_head_attention(X, Wq, Wk, Wv, Wo, heads):
    """Heads attend in blocks of features, side by side (Vaswani et al. 2017, section 3.2.2)."""
    n, d = X.shape
    dk = d // heads
    Q, K, V = (
        (X @ W).reshape(n, heads, dk).swapaxes(0, 1)  # (h, n, dk)
        for W in (Wq, Wk, Wv)
    )
    scores = Q @ K.swapaxes(1, 2) / np.sqrt(dk)  # (h, n, n)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))  # (h, n, n)
    A = exps / exps.sum(axis=-1, keepdims=True)  # (h, n, n)
    side_by_side = (A @ V).swapaxes(0, 1).reshape(n, d)  # (n, d)
    return side_by_side @ Wo, A  # (n, d), (h, n, n)
