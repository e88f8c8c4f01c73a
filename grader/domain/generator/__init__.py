"""The parameters of seeded variants: content names a generator, its function stands in ``grader.items``.

Content never holds code; the registry is closed, and a parameter that is wrong is found on loading.
"""

from typing import Annotated

from pydantic import Field

from grader.domain.generator.base import Parameters, Range
from grader.domain.generator.formula import evaluate
from grader.domain.generator.matrices import (
    AttentionOfBits,
    ContextVector,
    MixedRows,
    PairScores,
    SoftmaxOfLogs,
)
from grader.domain.generator.numbers import Arithmetic, Fixed, ShuffledTokens, Temperature, WeightRows
from grader.domain.generator.pictures import FaultyMask, LengthCurves, Mutant
from grader.domain.generator.places import (
    AlignmentCrossing,
    AlignmentGrid,
    Bottleneck,
    CausalCells,
    SentencePair,
)

Generator = Annotated[
    Fixed
    | Arithmetic
    | Temperature
    | ShuffledTokens
    | WeightRows
    | SoftmaxOfLogs
    | AttentionOfBits
    | PairScores
    | ContextVector
    | MixedRows
    | CausalCells
    | AlignmentGrid
    | AlignmentCrossing
    | Bottleneck
    | LengthCurves
    | FaultyMask,
    Field(discriminator="name"),
]

__all__ = [
    "AlignmentCrossing",
    "AlignmentGrid",
    "Arithmetic",
    "AttentionOfBits",
    "Bottleneck",
    "CausalCells",
    "ContextVector",
    "FaultyMask",
    "Fixed",
    "Generator",
    "LengthCurves",
    "MixedRows",
    "Mutant",
    "PairScores",
    "Parameters",
    "Range",
    "SentencePair",
    "ShuffledTokens",
    "SoftmaxOfLogs",
    "Temperature",
    "WeightRows",
    "evaluate",
]
