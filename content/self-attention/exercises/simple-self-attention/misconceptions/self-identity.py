"""The output equals the input: no element attends to any other."""

import numpy as np


def simple_self_attention(X):
    return X.copy(), np.eye(len(X))
