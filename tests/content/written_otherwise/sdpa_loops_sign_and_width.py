# scaled-dot-product: sdpa-sqrt-dv + sdpa-sign
import numpy as np


def soft(row):
    row = row - row.max()
    e = np.exp(row)
    return e / e.sum()


def scaled_dot_product(Q, K, V):
    scale = V.shape[-1] ** 0.5
    similarity = -np.matmul(Q, np.moveaxis(K, -1, -2)) / scale
    attention = np.apply_along_axis(soft, -1, similarity)
    return attention @ V, attention
