# linear-attention: lin-no-norm + lin-relu
import numpy as np


def feature(x):
    return x * (x > 0)


def linear_attention(Q, K, V):
    state = np.zeros((K.shape[1], V.shape[1]))
    for k, v in zip(K, V):
        state += np.outer(feature(k), v)
    return np.array([feature(q) @ state for q in Q])
