"""Weights as exp(score - log-sum-exp), the logarithm added up pairwise by numpy."""

import numpy as np


def scaled_dot_product(Q, K, V):
    scores = np.matmul(Q / np.sqrt(Q.shape[-1]), np.moveaxis(K, -1, -2))  # (..., n, m)
    A = np.exp(scores - np.logaddexp.reduce(scores, axis=-1, keepdims=True))  # (..., n, m)
    return np.matmul(A, V), A
