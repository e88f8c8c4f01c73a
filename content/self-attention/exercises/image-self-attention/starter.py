import numpy as np


def image_self_attention(image, p, Wq, Wk, Wv):
    """Let the patches of an image attend to each other.

    image: (H, W, C)  pixels with C channels
    p: the side of a patch; it divides H and W
    Wq: (p*p*C, dk), Wk: (p*p*C, dk), Wv: (p*p*C, dv)  make queries, keys, values

    Returns Z: (n, dv) and A: (n, n), where n = H/p * W/p.
    """
    raise NotImplementedError
