"""Pictures to choose by: the draw decides which option is right, or which letter belongs to which curve."""

from typing import Literal, get_args

from pydantic import Field

from grader.domain.generator.base import Parameters

Mutant = Literal[
    "mask-none",
    "mask-inverted",
    "mask-first-row-zero",
    "mask-off-by-one",
    "mask-zero-scores",
    "mask-after-softmax",
    "mask-axis-q",
    "mask-by-average",
]
"""Misconceptions of the exercise ``causal-attention`` that a look at the weights tells apart."""


class LengthCurves(Parameters):
    """Quality by length of sentence: ``falling``, ``steady``, ``rising`` and ``poor`` are letters."""

    name: Literal["length-curves"]


class FaultyMask(Parameters):
    """The weights that one misconception of ``causal-attention`` computes; options are named for these."""

    name: Literal["faulty-mask"]
    tokens: int = Field(default=4, ge=3, le=6)

    def options(self) -> set[str]:
        return set(get_args(Mutant))
