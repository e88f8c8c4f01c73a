"""The additive mechanism of a translator: Bahdanau, Cho, Bengio 2014, arXiv 1409.0473, section 3.1."""

from dataclasses import dataclass

import numpy as np

from quizapp.figures.mathematics.softmax import FloatArray, softmax


@dataclass(frozen=True)
class Scorer:
    """The small network that scores a decoder state against an annotation; k hidden units.

    The paper's W_a, U_a and v_a, and the bias its appendix leaves out to keep the formulas short.
    """

    w: FloatArray  # (k, d)
    u: FloatArray  # (k, d)
    v: FloatArray  # (k,)
    b: FloatArray  # (k,)


@dataclass(frozen=True)
class Alignment:
    """The decoder's steps over one sentence: n output words, m source words."""

    weights: FloatArray  # (n, m)
    contexts: FloatArray  # (n, d)


def additive_scores(states: FloatArray, annotations: FloatArray, scorer: Scorer) -> FloatArray:
    """e[i, j] = v · tanh(W s[i-1] + U h[j] + b): states (n, d) against annotations (m, d) -> (n, m)."""
    hidden = np.tanh((states @ scorer.w.T)[:, None] + annotations @ scorer.u.T + scorer.b)  # (n, m, k)
    return hidden @ scorer.v  # (n, m)


def align(states: FloatArray, annotations: FloatArray, scorer: Scorer) -> Alignment:
    """Weigh all annotations (m, d) anew for each decoder state (n, d), and sum them by these weights."""
    weights = softmax(additive_scores(states, annotations, scorer))  # (n, m)
    return Alignment(weights, contexts=weights @ annotations)


def matching_scorer(width: int) -> Scorer:
    """A scorer set by hand, not trained: it is highest where state and annotation are alike.

    tanh(x + b) - tanh(x - b) is a bump around x = 0; one bump for each of the ``width`` differences h - s.
    """
    steepness, bias, height = 2.0, 0.7, 2.0
    eye = steepness * np.eye(width)
    ones = np.ones(width)
    return Scorer(
        w=np.vstack([-eye, -eye]),
        u=np.vstack([eye, eye]),
        v=height * np.concatenate([ones, -ones]),
        b=bias * np.concatenate([ones, -ones]),
    )
