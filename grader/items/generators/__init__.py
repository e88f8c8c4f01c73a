"""The closed registry of generators: parameters from content in, a variant out."""

from random import Random

from grader.domain.generator import (
    AlignmentGrid,
    AttentionOfBits,
    BottleneckSizes,
    CausalCells,
    CrossWeights,
    DotProductSpread,
    Fixed,
    Generator,
    SoftmaxOfLogs,
)
from grader.domain.variant import Variant
from grader.items.generators.alignment_grid import alignment_grid
from grader.items.generators.attention_of_bits import attention_of_bits
from grader.items.generators.bottleneck_sizes import bottleneck_sizes
from grader.items.generators.causal_cells import causal_cells
from grader.items.generators.cross_weights import cross_weights
from grader.items.generators.dot_product_spread import dot_product_spread
from grader.items.generators.fixed import fixed
from grader.items.generators.softmax_of_logs import softmax_of_logs


def generate(generator: Generator, random: Random) -> Variant:  # noqa: PLR0911
    """Draw a variant; all chance comes from ``random``."""
    match generator:
        case Fixed():
            return fixed(generator)
        case SoftmaxOfLogs():
            return softmax_of_logs(generator, random)
        case AttentionOfBits():
            return attention_of_bits(generator, random)
        case BottleneckSizes():
            return bottleneck_sizes(generator, random)
        case CrossWeights():
            return cross_weights(generator, random)
        case DotProductSpread():
            return dot_product_spread(generator, random)
        case CausalCells():
            return causal_cells(generator, random)
        case AlignmentGrid():
            return alignment_grid(generator, random)


__all__ = ["generate"]
