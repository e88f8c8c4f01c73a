import numpy as np


def positional_encoding(n, d):
    """Codes of positions 0 to n - 1.

    n: how many positions
    d: width of a code, even

    Returns P: (n, d).
    """
    raise NotImplementedError
