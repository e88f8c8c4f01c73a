# multi-head-attention: mha-scale-d-model + mha-no-wo
import numpy as np


def multi_head_attention(X, Wq, Wk, Wv, Wo, heads):
    n, d = X.shape
    w = d // heads
    outs, maps = [], []
    for h in range(heads):
        block = slice(h * w, (h + 1) * w)
        q, k, v = X @ Wq[:, block], X @ Wk[:, block], X @ Wv[:, block]
        s = q @ k.T / d**0.5
        a = np.exp(s - s.max(1, keepdims=True))
        a /= a.sum(1, keepdims=True)
        outs.append(a @ v)
        maps.append(a)
    return np.concatenate(outs, axis=1), np.stack(maps)
