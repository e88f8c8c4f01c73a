# decoder-context: ctx-scaled + ctx-no-state
import numpy as np


def decoder_context(s, H, Wa, Ua, va):
    e = np.array([va @ np.tanh(Ua @ h) for h in H]) / len(va) ** 0.5
    a = np.exp(e - e.max())
    a = a / a.sum()
    return sum(w * h for w, h in zip(a, H)), a
