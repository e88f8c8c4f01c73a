# causal-attention: mask-no-scale + mask-off-by-one
import numpy as np


def causal_attention(Q, K, V):
    n = len(Q)
    A = np.zeros((n, n))
    for t in range(n):
        seen = min(n, t + 2)
        s = np.array([Q[t] @ K[j] for j in range(seen)])
        s = np.exp(s - s.max())
        A[t, :seen] = s / s.sum()
    return A @ V, A
