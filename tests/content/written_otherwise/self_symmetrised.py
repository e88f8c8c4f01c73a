# self-attention: unknown
import numpy as np


def self_attention(X, Wq, Wk, Wv):
    Q, K, V = X @ Wq, X @ Wk, X @ Wv
    S = (Q @ K.T + K @ Q.T) / 2 / np.sqrt(K.shape[1])
    E = np.exp(S - S.max(1, keepdims=True))
    A = E / E.sum(1, keepdims=True)
    return A @ V, A
