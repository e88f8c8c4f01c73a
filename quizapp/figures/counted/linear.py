import numpy as np


def feature(x):
    return np.where(x > 0, x + 1, np.exp(x))  # (n, d), positive


def attend(q, k, v):
    q, k = feature(q), feature(k)
    state = k.T @ v  # (d, d), once for all queries
    total = q @ k.sum(axis=0)  # (n,)
    return q @ state / total[:, None]  # (n, d)
