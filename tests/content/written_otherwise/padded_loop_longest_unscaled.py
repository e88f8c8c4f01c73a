# padded-attention: pad-no-scale + pad-longest
import numpy as np


def padded_attention(Q, K, V, lengths):
    b, n, _ = Q.shape
    m = K.shape[1]
    A = np.zeros((b, n, m))
    stop = max(lengths)
    for s in range(b):
        for i in range(n):
            if stop:
                e = np.array([Q[s, i] @ K[s, j] for j in range(stop)])
                e = np.exp(e - e.max())
                A[s, i, :stop] = e / e.sum()
    return np.einsum("bnm,bmv->bnv", A, V), A
