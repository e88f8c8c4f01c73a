# causal-attention: mask-axis-q + mask-inverted
import numpy as np


def causal_attention(Q, K, V):
    S = np.einsum("nd,md->nm", Q, K) / np.sqrt(K.shape[1])
    S[np.tril_indices(len(S), -1)] = -np.inf
    E = np.exp(S - S.max(0))
    A = E / E.sum(0)
    return np.einsum("nm,mv->nv", A, V), A
