"""Softmax slowed down: scores of a given width, shifted, raised, normalised; also where it breaks."""

from dataclasses import dataclass

import numpy as np

from quizapp.figures.mathematics.softmax import FloatArray, softmax

KEYS = 5
WIDEST = 1024
SEED = 157


@dataclass(frozen=True)
class Steps:
    """One row of n scores on its way to weights; entries are inf or nan where float64 gives up."""

    scores: FloatArray  # (n,), what goes into exp, before any shift
    exponents: FloatArray  # (n,), shifted, and with the maximum off if that was asked for
    powers: FloatArray  # (n,)
    weights: FloatArray  # (n,)


def dot_products(width: int) -> FloatArray:
    """One made-up query against 5 made-up keys, entries independent with variance 1: (5,) scores.

    A wider query begins with the narrower one. The standard deviation of such a score is √width.
    """
    drawn = np.random.default_rng(SEED).normal(size=(KEYS + 1, WIDEST))[:, :width]  # (6, width)
    return drawn[1:] @ drawn[0]  # (5,)


def softmax_steps(scores: FloatArray, *, shift: float, takes_maximum_off: bool) -> Steps:
    """Every step for the ``scores`` (n,), the way a program would do them in float64."""
    shifted = scores + shift  # (n,)
    exponents = shifted - shifted.max() if takes_maximum_off else shifted  # (n,)
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        powers = np.exp(exponents)  # (n,)
        weights = powers / powers.sum()  # (n,)
    return Steps(scores, exponents, powers, weights)


def weights_by_temperature(scores: FloatArray, temperatures: FloatArray) -> FloatArray:
    """softmax(scores / T) for each T: (n,), (t,) -> (t, n)."""
    return softmax(scores / temperatures[:, None])


def worth(weights: FloatArray) -> float:
    """How many entries a row looks at, so to speak: exp of its entropy, 1 if one-hot, n if uniform."""
    positive = weights[weights > 0]
    return float(np.exp(-(positive * np.log(positive)).sum()))


def steepest_slope(weights: FloatArray) -> float:
    """The largest derivative of a weight by its own score, a(1 − a): at most 1/4, near 0 if one-hot."""
    return float((weights * (1 - weights)).max())
