"""One query at a time; batch axes by recursion."""

import numpy as np


def scaled_dot_product(Q, K, V):
    if Q.ndim > 2:
        pairs = [scaled_dot_product(*entry) for entry in zip(Q, K, V)]
        return np.stack([O for O, _ in pairs]), np.stack([A for _, A in pairs])
    A = np.zeros((len(Q), len(K)))  # (n, m)
    for i in range(len(Q)):
        scores = K @ Q[i] / len(Q[i]) ** 0.5  # (m,)
        exps = np.exp(scores - scores.max())  # (m,)
        A[i] = exps / exps.sum()
    return A @ V, A
