"""Self-attention with weight matrices: Vaswani and others 2017, arXiv 1706.03762, section 3.2.1."""

from dataclasses import dataclass

import numpy as np

from quizapp.figures.mathematics.masks import Mask
from quizapp.figures.mathematics.softmax import FloatArray, masked_softmax


@dataclass(frozen=True)
class WeightMatrices:
    """What a transformer learns; here nobody has trained it."""

    queries: FloatArray  # (d, d_k)
    keys: FloatArray  # (d, d_k)
    values: FloatArray  # (d, d_v)


@dataclass(frozen=True)
class Attention:
    """All steps of one pass over n words."""

    queries: FloatArray  # (n, d_k)
    keys: FloatArray  # (n, d_k)
    values: FloatArray  # (n, d_v)
    scores: FloatArray  # (n, n), divided, before the mask
    weights: FloatArray  # (n, n)
    contexts: FloatArray  # (n, d_v)


def attend(x: FloatArray, matrices: WeightMatrices, allowed: Mask, divisor: float) -> Attention:
    """softmax(Q Kᵀ / divisor) V over the ``allowed`` pairs (n, n), for words ``x`` (n, d)."""
    q, k, v = x @ matrices.queries, x @ matrices.keys, x @ matrices.values  # (n, d_k), (n, d_k), (n, d_v)
    scores = q @ k.T / divisor  # (n, n)
    weights = masked_softmax(scores, allowed)  # (n, n)
    return Attention(q, k, v, scores, weights, contexts=weights @ v)


def drawn(seed: int, width: int) -> FloatArray:
    """A made-up weight matrix (width, width): normal entries with variance 2 / width, rounded to tenths."""
    return np.round(np.random.default_rng(seed).normal(scale=(2 / width) ** 0.5, size=(width, width)), 1)
