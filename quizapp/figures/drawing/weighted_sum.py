"""A context vector written out, for a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.figures.mathematics.softmax import FloatArray


@dataclass(frozen=True)
class Term:
    """One word of a weighted sum."""

    word: str
    weight: float
    numbers: tuple[float, ...]


@dataclass(frozen=True)
class WeightedSum:
    """Each word's weight and numbers, and what they sum to."""

    terms: tuple[Term, ...]
    context: tuple[float, ...]


def weighted_sum(
    words: Sequence[str], weights: FloatArray, numbers: FloatArray, context: FloatArray
) -> WeightedSum:
    """Write out ``context`` (d,) as the sum of ``weights`` (n,) times ``numbers`` (n, d)."""
    rows = zip(words, weights.tolist(), numbers.tolist(), strict=True)
    terms = tuple(Term(word, weight, tuple(row)) for word, weight, row in rows)
    return WeightedSum(terms, tuple(context.tolist()))
