import numpy as np


def self_attention(X, Wq, Wk, Wv):
    """Attend within one sequence, by queries, keys and values made from it.

    X: (n, d)  one element a row
    Wq: (d, dk)  makes queries
    Wk: (d, dk)  makes keys
    Wv: (d, dv)  makes values

    Returns Z: (n, dv) and A: (n, n).
    """
    raise NotImplementedError
