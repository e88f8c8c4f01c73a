# scaled-dot-product: sdpa-axis-q + sdpa-div-dk
import numpy as np


def scaled_dot_product(Q, K, V):
    d = Q.shape[-1]
    logits = np.einsum("...id,...jd->...ij", Q, K) / d
    logits -= np.max(logits, axis=-2, keepdims=True)
    w = np.exp(logits)
    w /= w.sum(-2)[..., None, :]
    return np.einsum("...ij,...je->...ie", w, V), w
