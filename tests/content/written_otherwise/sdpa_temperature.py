# scaled-dot-product: unknown
import numpy as np


def scaled_dot_product(Q, K, V):
    S = Q @ np.swapaxes(K, -1, -2) / (np.sqrt(K.shape[-1]) + 1)
    E = np.exp(S - S.max(-1, keepdims=True))
    A = E / E.sum(-1, keepdims=True)
    return A @ V, A
