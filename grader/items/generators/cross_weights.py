"""One weight for each pair of an output word and a source word."""

from random import Random

from grader.domain.generator import CrossWeights, Range
from grader.domain.variant import Variant


def cross_weights(parameters: CrossWeights, random: Random) -> Variant:
    """Field: ``weights``. Lengths differ, so that a square is a mistake."""
    source = _draw(parameters.source, random)
    target = source
    while target == source:
        target = _draw(parameters.target, random)
    return Variant(
        values={"source": str(source), "target": str(target)},
        key={"weights": str(source * target)},
        wrong={
            "M-CROSS-IS-SELF": {"weights": str(source**2)},
            "M-SUM": {"weights": str(source + target)},
        },
    )


def _draw(span: Range, random: Random) -> int:
    return random.randint(span.low, span.high)
