"""Sums over named axes; numpy's where-arguments leave padding out."""

import numpy as np


def padded_attention(Q, K, V, lengths):
    b, n, m = Q.shape[0], Q.shape[1], K.shape[1]
    true = np.broadcast_to(np.arange(m) < lengths[:, None, None], (b, n, m))  # (b, n, m)
    scores = np.einsum("bnd,bmd->bnm", Q, K) / np.sqrt(Q.shape[-1])  # (b, n, m)
    top = np.max(scores, axis=-1, keepdims=True, where=true, initial=-np.inf)  # (b, n, 1)
    exps = np.zeros((b, n, m))
    np.exp(scores - top, out=exps, where=true)
    sums = np.sum(exps, axis=-1, keepdims=True)  # (b, n, 1)
    A = np.divide(exps, sums, out=np.zeros((b, n, m)), where=sums > 0)  # (b, n, m)
    return np.einsum("bnm,bmv->bnv", A, V), A
