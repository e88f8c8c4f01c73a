import numpy as np


def cross_attention(X, M, Wq, Wk, Wv):
    """Let the elements of X attend to those of M.

    X: (n, dx)  the sequence that asks, one element a row
    M: (m, dm)  the memory that answers, one element a row
    Wq: (dx, dk)  makes queries
    Wk: (dm, dk)  makes keys
    Wv: (dm, dv)  makes values

    Returns O: (n, dv) and A: (n, m).
    """
    raise NotImplementedError
