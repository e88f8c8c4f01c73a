# multi-head-attention: mha-axis-q
import numpy as np


def multi_head_attention(X, Wq, Wk, Wv, Wo, heads):
    n, d = X.shape
    w = d // heads
    q, k, v = (np.array(np.split(X @ W, heads, axis=1)) for W in (Wq, Wk, Wv))
    s = np.einsum("hnd,hmd->hnm", q, k) / w**0.5
    e = np.exp(s - s.max(axis=1)[:, None, :])
    a = e / e.sum(axis=1)[:, None, :]
    return np.hstack(list(np.einsum("hnm,hmd->hnd", a, v))) @ Wo, a
