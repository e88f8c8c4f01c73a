import numpy as np


def scaled_dot_product(Q, K, V):
    """Attend from every query to every key.

    Q: (..., n, dk)  queries
    K: (..., m, dk)  keys
    V: (..., m, dv)  values

    Returns O: (..., n, dv) and A: (..., n, m).
    """
    raise NotImplementedError
