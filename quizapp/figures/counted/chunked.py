import numpy as np


def attend(q, k, v, w):
    largest = np.full((len(q), 1), -np.inf)
    total = np.zeros((len(q), 1))
    out = np.zeros_like(v)  # (n, d)
    for start in range(0, len(k), w):
        scores = q @ k[start : start + w].T  # (n, w)
        before, largest = largest, np.maximum(largest, scores.max(axis=1, keepdims=True))
        scores -= largest
        np.exp(scores, out=scores)
        rescale = np.exp(before - largest)
        total = total * rescale + scores.sum(axis=1, keepdims=True)
        out *= rescale
        out += scores @ v[start : start + w]
    out /= total
    return out
