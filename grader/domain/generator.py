"""The parameters of seeded variants: content names a generator, its function stands in ``grader.items``.

Content never holds code; the registry is closed, and a parameter that is wrong is found on loading.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, PositiveInt, model_validator

from grader.domain.model import Model


class Range(Model):
    """Whole numbers from ``low`` to ``high``, both included."""

    low: int
    high: int

    @model_validator(mode="after")
    def in_order(self) -> "Range":
        if self.low > self.high:
            raise ValueError(f"low is {self.low}, above high, which is {self.high}")
        return self


class Fixed(Model):
    """No draw at all: the item holds its answer, and what each misconception would answer."""

    name: Literal["fixed"]
    values: Mapping[str, str] = {}
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    key: Mapping[str, str]
    wrong: Mapping[str, Mapping[str, str]] = {}


class SoftmaxOfLogs(Model):
    """Scores that are logarithms of whole numbers, so that weights are fractions."""

    name: Literal["softmax-of-logs"]
    entries: int = Field(default=3, ge=2, le=6)
    of: Range

    @model_validator(mode="after")
    def numbers_can_differ(self) -> "SoftmaxOfLogs":
        if self.of.low < 1 or self.of.high - self.of.low + 1 < self.entries:
            raise ValueError("needs as many different whole numbers, from 1 up, as there are entries")
        return self


class AttentionOfBits(Model):
    """X = sqrt(ln 2) times a matrix of 0 and 1, so that weights are fractions over powers of 2."""

    name: Literal["attention-of-bits"]
    tokens: int = Field(default=3, ge=2, le=5)
    width: int = Field(default=2, ge=1, le=4)

    @model_validator(mode="after")
    def rows_can_differ(self) -> "AttentionOfBits":
        if self.tokens > 2**self.width:
            raise ValueError(f"only {2**self.width} different rows have width {self.width}")
        return self


class BottleneckSizes(Model):
    """Numbers that pass from encoder to decoder, with and without attention."""

    name: Literal["bottleneck-sizes"]
    widths: tuple[PositiveInt, ...]
    length: Range


class CrossWeights(Model):
    """Attention weights computed to translate a sentence of one length into one of another."""

    name: Literal["cross-weights"]
    source: Range
    target: Range


class DotProductSpread(Model):
    """The standard deviation of q.k; widths are squares, so that answers are whole."""

    name: Literal["dot-product-spread"]
    widths: tuple[PositiveInt, ...]


class CausalCells(Model):
    """The cells of a weight matrix that a causal mask leaves open."""

    name: Literal["causal-cells"]
    tokens: Range


class SentencePair(Model):
    """A sentence, its translation, and for each target word the position (from 0) of its source word."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    aligned: tuple[int, ...]
    asked: int
    """The position of the target word asked for."""

    @model_validator(mode="after")
    def positions_exist(self) -> "SentencePair":
        if len(self.aligned) != len(self.target) or not 0 <= self.asked < len(self.target):
            raise ValueError("each target word needs one position, and the word asked for must be among them")
        if not all(0 <= position < len(self.source) for position in self.aligned):
            raise ValueError("a target word is aligned to a position beyond the source sentence")
        return self


class AlignmentGrid(Model):
    """A grid of attention weights with noise: a row an output word, a column a source word."""

    name: Literal["alignment-grid"]
    sentences: tuple[SentencePair, ...] = Field(min_length=1)


Generator = Annotated[
    Fixed
    | SoftmaxOfLogs
    | AttentionOfBits
    | BottleneckSizes
    | CrossWeights
    | DotProductSpread
    | CausalCells
    | AlignmentGrid,
    Field(discriminator="name"),
]
