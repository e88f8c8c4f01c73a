"""Places to select: cells of a grid, or parts of a drawn network."""

from typing import Literal

from pydantic import Field, model_validator

from grader.domain.generator.base import Parameters, Range
from grader.domain.model import Model


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
    asked: int = 0
    """The position of the target word asked for."""

    @model_validator(mode="after")
    def positions_exist(self) -> "SentencePair":
        if len(self.aligned) != len(self.target) or not 0 <= self.asked < len(self.target):
            raise ValueError("each target word needs one position, and the word asked for must be among them")
        if not all(0 <= position < len(self.source) for position in self.aligned):
            raise ValueError("a target word is aligned to a position beyond the source sentence")
        return self

    @property
    def crossings(self) -> set[int]:
        """The target positions whose source word stands at another position."""
        return {row for row, column in enumerate(self.aligned) if row != column}


class AlignmentGrid(Parameters):
    """A grid of attention weights with noise: a row an output word, a column a source word."""

    MISTAKES = ("M-SAME-POSITION", "M-ROWS-AND-COLUMNS")

    name: Literal["alignment-grid"]
    sentences: tuple[SentencePair, ...] = Field(min_length=1)


class AlignmentCrossing(Parameters):
    """The same grid; any cell is right that is the heaviest of its row and off the diagonal."""

    MISTAKES = ("M-SAME-POSITION", "M-NOT-THE-HEAVIEST")

    name: Literal["alignment-crossing"]
    sentences: tuple[SentencePair, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def words_cross_and_words_stay(self) -> "AlignmentCrossing":
        """Raises ValueError: a pair has no row off the diagonal, or none on it."""
        for pair in self.sentences:
            if not 0 < len(pair.crossings) < len(pair.target):
                raise ValueError(f"{' '.join(pair.target)!r}: some rows must cross, and some must not")
        return self


class Bottleneck(Parameters):
    """A drawn encoder and decoder; to select is where the whole sentence has to fit."""

    MISTAKES = ("M-BOTTLENECK-IS-INPUT", "M-EARLY-STATE", "M-DECODER-SIDE")

    name: Literal["bottleneck"]
    source: Range
    target: Range
