import numpy as np


def multi_head_attention(X, Wq, Wk, Wv, Wo, heads):
    """Attend within one sequence with several heads, each in its own block of features.

    X: (n, d)  one element a row
    Wq: (d, d)  makes queries; head j owns the j-th block of d/heads columns
    Wk: (d, d)  makes keys, likewise
    Wv: (d, d)  makes values, likewise
    Wo: (d, d)  mixes the outputs of the heads
    heads: how many there are; divides d

    Returns Y: (n, d) and A: (heads, n, n).
    """
    raise NotImplementedError
