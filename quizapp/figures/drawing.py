"""What the templates draw: lines of weights, words to choose, a sum written out. Lengths are in SVG units."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from quizapp.figures.softmax import FloatArray

ROW_HEIGHT = 36
THICKEST = 14


@dataclass(frozen=True)
class Strand:
    """The line from the origin to one word; its thickness is the weight."""

    word: str
    weight: float
    y: int
    thickness: float


@dataclass(frozen=True)
class Fan:
    """The weights of one row: an origin at the left, one strand to each word at the right."""

    origin: str
    origin_y: int
    height: int
    strands: tuple[Strand, ...]


@dataclass(frozen=True)
class Term:
    """One word of a weighted sum."""

    word: str
    weight: float
    numbers: tuple[float, ...]


@dataclass(frozen=True)
class WeightedSum:
    """A context written out: each word's weight and numbers, and what they sum to."""

    terms: tuple[Term, ...]
    context: tuple[float, ...]


@dataclass(frozen=True)
class Choice:
    """A link that shows the figure with other settings; the query is URL-encoded."""

    text: str
    query: str
    is_chosen: bool


def fan(origin: str, words: Sequence[str], weights: FloatArray) -> Fan:
    """Lay out the ``weights`` (n,) that ``origin`` gives to ``words``."""
    height = ROW_HEIGHT * len(words)
    strands = (
        Strand(word, float(weight), ROW_HEIGHT * i + ROW_HEIGHT // 2, round(THICKEST * float(weight), 2))
        for i, (word, weight) in enumerate(zip(words, weights, strict=True))
    )
    return Fan(origin, height // 2, height, tuple(strands))


def weighted_sum(
    words: Sequence[str], weights: FloatArray, numbers: FloatArray, context: FloatArray
) -> WeightedSum:
    """Write out ``context`` (d,) as the sum of ``weights`` (n,) times ``numbers`` (n, d)."""
    rows = zip(words, weights.tolist(), numbers.tolist(), strict=True)
    terms = tuple(Term(word, weight, tuple(row)) for word, weight, row in rows)
    return WeightedSum(terms, tuple(context.tolist()))


def choices(texts: Sequence[str], chosen: int, key: str, **kept: str | int) -> tuple[Choice, ...]:
    """One link for each text, that sets ``key`` to its position and keeps the other settings."""
    return tuple(Choice(text, urlencode({**kept, key: i}), i == chosen) for i, text in enumerate(texts))
