import numpy as np


def padded_attention(Q, K, V, lengths):
    """Attend in each sample to its true keys, and to no padding.

    Q: (b, n, dk)  queries
    K: (b, m, dk)  keys; in sample i those from lengths[i] on are padding
    V: (b, m, dv)  values
    lengths: (b,)  integers, how many keys of each sample are true; may be 0

    Returns O: (b, n, dv) and A: (b, n, m).
    """
    raise NotImplementedError
