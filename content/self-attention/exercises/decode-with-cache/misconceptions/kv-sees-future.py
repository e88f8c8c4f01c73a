"""Every token attended to the whole text. When token t is written, later ones do not exist yet: it can see
itself and what came before.
"""

import numpy as np


def softmax(scores, axis=-1):
    exps = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)


def decode_with_cache(X, Wq, Wk, Wv):
    Q, K, V = X @ Wq, X @ Wk, X @ Wv  # (n, dk), (n, dk), (n, dv)
    return softmax(Q @ K.T / np.sqrt(K.shape[1])) @ V, K, V
