import numpy as np


def padded_attention(Q, K, V, lengths):
    """Scaled dot-product attention in which sample i sees its first lengths[i] keys."""
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-1])  # (b, n, m)
    padding = np.arange(K.shape[1]) >= lengths[:, None, None]  # (b, 1, m)
    scores = np.where(padding, -np.inf, scores)  # (b, n, m)
    top = scores.max(axis=-1, keepdims=True)  # (b, n, 1), -inf where nothing is visible
    exps = np.exp(scores - np.where(top == -np.inf, 0.0, top))  # (b, n, m)
    sums = exps.sum(axis=-1, keepdims=True)  # (b, n, 1), 0 where nothing is visible
    A = exps / np.where(sums == 0.0, 1.0, sums)  # (b, n, m)
    return A @ V, A  # (b, n, dv), (b, n, m)
