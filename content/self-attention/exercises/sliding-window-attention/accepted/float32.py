"""In single precision; the result says so by its type and is judged by it."""

import numpy as np


def sliding_window_attention(Q, K, V, window):
    Q, K, V = (array.astype(np.float32) for array in (Q, K, V))
    rows = []
    for i in range(len(Q)):
        first = max(0, i - window + 1)
        scores = K[first : i + 1] @ Q[i] / np.float32(np.sqrt(Q.shape[1]))  # (w,)
        exps = np.exp(scores - scores.max())  # (w,)
        rows.append(exps / exps.sum() @ V[first : i + 1])
    return np.stack(rows)
