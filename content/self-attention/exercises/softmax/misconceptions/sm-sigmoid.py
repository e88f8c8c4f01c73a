"""That is an elementwise sigmoid: positions do not compete, and rows do not add up to 1."""

import numpy as np


def softmax(z, axis=-1):
    return 0.5 * (1 + np.tanh(z / 2))  # 1 / (1 + exp(-z)) without overflow
