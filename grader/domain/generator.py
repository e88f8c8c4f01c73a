"""The parameters of seeded variants: content names a generator, its function stands in ``grader.items``.

Content never holds code; the registry is closed, and a parameter that is wrong is found on loading.
"""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

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


class Parameters(Model):
    """What every generator says of itself, so that content is checked without drawing."""

    ANSWERS: ClassVar[tuple[str, ...]] = ()
    """The fields of a numeric item that it answers."""
    MISTAKES: ClassVar[tuple[str, ...]] = ()
    """The misconceptions whose answers it knows."""

    def answers(self) -> set[str]:
        return set(self.ANSWERS)

    def mistakes(self) -> set[str]:
        return set(self.MISTAKES)


class Fixed(Parameters):
    """No draw at all: the item holds its answer, and what each misconception would answer."""

    name: Literal["fixed"]
    values: Mapping[str, str] = {}
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    key: Mapping[str, str]
    wrong: Mapping[str, Mapping[str, str]] = {}

    def answers(self) -> set[str]:
        return set(self.key)

    def mistakes(self) -> set[str]:
        return set(self.wrong)


class SoftmaxOfLogs(Parameters):
    """Scores that are logarithms of whole numbers, so that weights are fractions."""

    MISTAKES = ("SM-NO-NORM", "SM-NO-EXP")

    name: Literal["softmax-of-logs"]
    entries: int = Field(default=3, ge=2, le=6)
    of: Range

    @model_validator(mode="after")
    def numbers_can_differ(self) -> "SoftmaxOfLogs":
        if self.of.low < 1 or self.of.high - self.of.low + 1 < self.entries:
            raise ValueError("needs as many different whole numbers, from 1 up, as there are entries")
        return self


class AttentionOfBits(Parameters):
    """X = sqrt(ln 2) times a matrix of 0 and 1, so that weights are fractions over powers of 2."""

    MISTAKES = ("SELF-AXIS0", "SELF-GLOBAL")

    name: Literal["attention-of-bits"]
    tokens: int = Field(default=3, ge=2, le=5)
    width: int = Field(default=2, ge=1, le=4)

    @model_validator(mode="after")
    def rows_can_differ(self) -> "AttentionOfBits":
        if self.tokens > 2**self.width:
            raise ValueError(f"only {2**self.width} different rows have width {self.width}")
        return self


class BottleneckSizes(Parameters):
    """Numbers that pass from encoder to decoder, with and without attention."""

    ANSWERS = ("without", "with")
    MISTAKES = ("M-ALL-STATES", "M-ONE-NUMBER", "M-STILL-ONE-STATE")

    name: Literal["bottleneck-sizes"]
    widths: tuple[PositiveInt, ...]
    length: Range


class CrossWeights(Parameters):
    """Attention weights computed to translate a sentence of one length into one of another."""

    ANSWERS = ("weights",)
    MISTAKES = ("M-CROSS-IS-SELF", "M-SUM")

    name: Literal["cross-weights"]
    source: Range
    target: Range


class DotProductSpread(Parameters):
    """The standard deviation of q.k; widths are squares, so that answers are whole."""

    ANSWERS = ("before", "after")
    MISTAKES = ("SDPA-DIV-DK", "M-NOT-SCALED")

    name: Literal["dot-product-spread"]
    widths: tuple[PositiveInt, ...]


class CausalCells(Parameters):
    """The cells of a weight matrix that a causal mask leaves open."""

    MISTAKES = ("MASK-STRICT", "MASK-INVERTED")

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


class AlignmentGrid(Parameters):
    """A grid of attention weights with noise: a row an output word, a column a source word."""

    MISTAKES = ("M-SAME-POSITION", "M-ROWS-AND-COLUMNS")

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
