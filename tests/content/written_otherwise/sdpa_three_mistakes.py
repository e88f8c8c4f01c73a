# scaled-dot-product: unknown
import numpy as np


def scaled_dot_product(Q, K, V):
    S = -Q @ np.swapaxes(K, -1, -2)
    E = np.exp(S - S.max(-2, keepdims=True))
    A = E / E.sum(-2, keepdims=True)
    return A @ V, A
