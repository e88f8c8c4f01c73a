"""One pair of patches at a time."""

import math

import numpy as np


def corners(image, p):
    return [(y, x) for y in range(0, image.shape[0], p) for x in range(0, image.shape[1], p)]


def image_self_attention(image, p, Wq, Wk, Wv):
    X = np.array([image[y : y + p, x : x + p].ravel() for y, x in corners(image, p)])  # (n, p * p * C)
    Q, K, V = X @ Wq, X @ Wk, X @ Wv  # (n, dk), (n, dk), (n, dv)
    n = len(X)
    A = np.zeros((n, n))
    for i in range(n):
        scores = [float(np.dot(Q[i], K[j])) / math.sqrt(K.shape[1]) for j in range(n)]
        top = max(scores)
        exps = [math.exp(score - top) for score in scores]
        total = sum(exps)
        for j in range(n):
            A[i, j] = exps[j] / total
    return A @ V, A
