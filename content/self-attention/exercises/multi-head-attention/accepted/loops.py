"""One head, one query, one key at a time."""

import math

import numpy as np


def multi_head_attention(X, Wq, Wk, Wv, Wo, heads):
    n, d = X.shape
    dk = d // heads
    Q, K, V = X @ Wq, X @ Wk, X @ Wv  # (n, d) each
    A = np.zeros((heads, n, n))
    outputs = np.zeros((n, d))
    for j in range(heads):
        own = slice(j * dk, (j + 1) * dk)
        for i in range(n):
            scores = [float(np.dot(Q[i, own], K[k, own])) / math.sqrt(dk) for k in range(n)]
            top = max(scores)
            exps = [math.exp(score - top) for score in scores]
            A[j, i] = np.array(exps) / sum(exps)
            outputs[i, own] = A[j, i] @ V[:, own]
    return outputs @ Wo, A
