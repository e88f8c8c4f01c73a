import numpy as np


def decode_with_cache(X, Wq, Wk, Wv):
    """Causal attention with the keys and values of earlier tokens kept (Shazeer 2019, section 2.4)."""
    n = len(X)
    K, V = np.empty((n, Wk.shape[1])), np.empty((n, Wv.shape[1]))  # (n, dk), (n, dv), filled row by row
    O = np.empty((n, Wv.shape[1]))  # (n, dv)
    for t, x in enumerate(X):
        q, K[t], V[t] = x @ Wq, x @ Wk, x @ Wv  # (dk,), (dk,), (dv,)
        scores = K[: t + 1] @ q / np.sqrt(len(q))  # (t + 1,)
        exps = np.exp(scores - scores.max())  # (t + 1,)
        O[t] = exps @ V[: t + 1] / exps.sum()  # (dv,)
    return O, K, V
