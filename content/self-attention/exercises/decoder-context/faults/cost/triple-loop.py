"""Right values through Python loops over states, units and features."""

import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    state = Wa @ s  # (da,)
    e = np.zeros(len(H))  # (T,)
    for j in range(len(H)):
        for unit in range(len(va)):
            inner = state[unit]
            for k in range(H.shape[1]):
                inner += Ua[unit, k] * H[j, k]
            e[j] += va[unit] * np.tanh(inner)
    exps = np.exp(e - e.max())  # (T,)
    a = exps / exps.sum()  # (T,)
    return a @ H, a
