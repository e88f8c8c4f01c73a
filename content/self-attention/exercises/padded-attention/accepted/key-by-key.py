"""Running sums over the keys, all samples and queries at once."""

import numpy as np


def padded_attention(Q, K, V, lengths):
    b, n, dk = Q.shape
    m = K.shape[1]
    scores = np.full((b, n, m), -np.inf)
    top = np.full((b, n), -np.inf)
    total = np.zeros((b, n))
    for k in range(m):
        true = lengths > k  # (b,)
        scores[true, :, k] = np.sum(Q[true] * K[true, k][:, None, :], axis=-1) / np.sqrt(dk)
        higher = np.maximum(top[true], scores[true, :, k])
        total[true] = total[true] * np.exp(top[true] - higher) + np.exp(scores[true, :, k] - higher)
        top[true] = higher
    some = lengths > 0  # (b,)
    A = np.zeros((b, n, m))
    A[some] = np.exp(scores[some] - top[some][..., None]) / total[some][..., None]
    return A @ V, A
