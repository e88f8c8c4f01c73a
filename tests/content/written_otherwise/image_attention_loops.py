# image-self-attention: img-no-scale + img-column-order
import numpy as np


def image_self_attention(image, p, Wq, Wk, Wv):
    rows, columns, _ = image.shape
    X = np.array(
        [image[r : r + p, c : c + p].ravel() for c in range(0, columns, p) for r in range(0, rows, p)]
    )
    S = (X @ Wq) @ (X @ Wk).T
    E = np.exp(S - S.max(1, keepdims=True))
    A = E / E.sum(1, keepdims=True)
    return A @ (X @ Wv), A
