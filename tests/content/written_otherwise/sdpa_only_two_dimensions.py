# scaled-dot-product: unknown
import numpy as np


def scaled_dot_product(Q, K, V):
    n, m = len(Q), len(K)
    A = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            A[i, j] = float(Q[i] @ K[j]) / K.shape[1] ** 0.5
        A[i] = np.exp(A[i] - A[i].max())
        A[i] /= A[i].sum()
    return A @ V, A
