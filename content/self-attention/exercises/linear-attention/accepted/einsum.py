"""Sums over named axes."""

import numpy as np


def linear_attention(Q, K, V):
    q, k = np.maximum(Q, 0) + np.exp(np.minimum(Q, 0)), np.maximum(K, 0) + np.exp(np.minimum(K, 0))
    S = np.einsum("md,mv->dv", k, V)  # (d, dv)
    total = np.einsum("nd,d->n", q, np.einsum("md->d", k))  # (n,)
    return np.einsum("nd,dv->nv", q, S) / total[:, None]
