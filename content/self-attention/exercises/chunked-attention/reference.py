import numpy as np


def chunked_attention(Q, K, V, chunk):
    """Exact attention with running sums (Milakov and Gimelshein 2018; Rabe and Staats 2021)."""
    top = np.full((len(Q), 1), -np.inf)  # t: the largest score so far
    z = np.zeros((len(Q), 1))  # sum of exponentials
    u = np.zeros((len(Q), V.shape[1]))  # (n, dv), sum of exponentials times values
    for start in range(0, len(K), chunk):
        keys, values = K[start : start + chunk], V[start : start + chunk]  # (c, d), (c, dv)
        scores = Q @ keys.T / np.sqrt(Q.shape[1])  # (n, c)
        higher = np.maximum(top, scores.max(axis=1, keepdims=True))  # (n, 1)
        shrink = np.exp(top - higher)  # (n, 1), 0 at first
        exps = np.exp(scores - higher)  # (n, c)
        z = z * shrink + exps.sum(axis=1, keepdims=True)  # (n, 1)
        u = u * shrink + exps @ values  # (n, dv)
        top = higher
    return u / z  # (n, dv)
