"""Weights as exp(score - log-sum-exp), with rows of padding left out."""

import numpy as np


def padded_attention(Q, K, V, lengths):
    scores = np.matmul(Q / np.sqrt(Q.shape[-1]), K.transpose(0, 2, 1))  # (b, n, m)
    padding = np.arange(K.shape[1])[None, :] >= lengths[:, None]  # (b, m)
    scores = np.where(padding[:, None, :], -np.inf, scores)  # (b, n, m)
    A = np.zeros(scores.shape)
    some = lengths > 0  # (b,)
    A[some] = np.exp(scores[some] - np.logaddexp.reduce(scores[some], axis=-1, keepdims=True))
    return np.matmul(A, V), A
