# causal-attention: unknown
import numpy as np


def causal_attention(Q, K, V):
    i, j = np.indices((len(Q), len(K)))
    S = np.where((j <= i) & ((i - j) % 2 == 0), Q @ K.T / np.sqrt(K.shape[1]), -np.inf)
    E = np.exp(S - S.max(1, keepdims=True))
    A = E / E.sum(1, keepdims=True)
    return A @ V, A
