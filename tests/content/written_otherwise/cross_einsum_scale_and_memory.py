# cross-attention: x-scale-dm + x-raw-memory
import numpy as np


def cross_attention(X, M, Wq, Wk, Wv):
    S = np.einsum("nd,md->nm", X @ Wq, M @ Wk) / np.sqrt(M.shape[-1])
    E = np.exp(S - np.amax(S, 1)[:, None])
    A = E / np.sum(E, 1)[:, None]
    return np.einsum("nm,md->nd", A, M), A
