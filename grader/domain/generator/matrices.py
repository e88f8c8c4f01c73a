"""Matrices to fill in by hand; every answer is an exact fraction."""

from typing import Literal

from pydantic import Field, model_validator

from grader.domain.generator.base import Parameters, Range


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


class PairScores(Parameters):
    """S = X X^T of a small matrix of whole numbers."""

    MISTAKES = ("SELF-DISTANCE", "SELF-NO-DIAG")

    name: Literal["pair-scores"]
    tokens: int = Field(default=3, ge=2, le=4)
    width: int = Field(default=2, ge=1, le=3)


class ContextVector(Parameters):
    """One row of weights, and the states that it mixes."""

    MISTAKES = ("CTX-MEAN", "CTX-LAST-STATE", "CTX-ARGMAX", "CTX-DIV-T")

    name: Literal["context-vector"]
    positions: int = Field(default=3, ge=3, le=5)
    width: int = Field(default=2, ge=1, le=3)
    parts: int = Field(default=4, ge=4, le=10)
    """Each weight is a whole number over it."""

    @model_validator(mode="after")
    def every_position_gets_a_part(self) -> "ContextVector":
        if self.parts <= self.positions:
            raise ValueError("needs more parts than positions, or all weights are equal")
        return self


class MixedRows(Parameters):
    """Z = A X: every row of weights mixes the same rows."""

    MISTAKES = ("SELF-A-TRANSPOSED", "SELF-IDENTITY", "SELF-MEAN")

    name: Literal["mixed-rows"]
    tokens: int = Field(default=3, ge=2, le=3)
    width: int = Field(default=2, ge=1, le=3)
    parts: tuple[int, ...] = Field(default=(4, 5), min_length=1)
    """Each row's weights are whole numbers over one of these."""

    @model_validator(mode="after")
    def every_token_gets_a_part(self) -> "MixedRows":
        if min(self.parts) <= self.tokens:
            raise ValueError("needs more parts than tokens, or all weights are equal")
        return self
