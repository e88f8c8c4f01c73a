# scaled-dot-product: sdpa-no-scale
import numpy as np


def one(q, k, v):
    out, att = [], []
    for row in q:
        logits = [float(np.dot(row, col)) for col in k]
        top = max(logits)
        ws = [np.exp(l - top) for l in logits]
        total = sum(ws)
        ws = [w / total for w in ws]
        att.append(ws)
        out.append(sum(w * val for w, val in zip(ws, v)))
    return np.array(out), np.array(att)


def scaled_dot_product(Q, K, V):
    lead = Q.shape[:-2]
    pairs = [one(Q[i], K[i], V[i]) for i in np.ndindex(*lead)]
    O = np.array([p[0] for p in pairs]).reshape(*lead, Q.shape[-2], V.shape[-1])
    A = np.array([p[1] for p in pairs]).reshape(*lead, Q.shape[-2], K.shape[-2])
    return O, A
