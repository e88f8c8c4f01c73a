"""The closed registry of generators: parameters from content in, a variant out."""

from random import Random

from grader.domain import generator as known
from grader.domain.generator import Generator
from grader.domain.variant import Variant
from grader.items.generators.alignment_crossing import alignment_crossing
from grader.items.generators.alignment_grid import alignment_grid
from grader.items.generators.arithmetic import arithmetic
from grader.items.generators.attention_of_bits import attention_of_bits
from grader.items.generators.bottleneck import bottleneck
from grader.items.generators.causal_cells import causal_cells
from grader.items.generators.context_vector import context_vector
from grader.items.generators.faulty_mask import faulty_mask
from grader.items.generators.fixed import fixed
from grader.items.generators.length_curves import length_curves
from grader.items.generators.mixed_rows import mixed_rows
from grader.items.generators.pair_scores import pair_scores
from grader.items.generators.shuffled_tokens import shuffled_tokens
from grader.items.generators.softmax_of_logs import softmax_of_logs
from grader.items.generators.temperature import temperature
from grader.items.generators.weight_rows import weight_rows


def generate(generator: Generator, random: Random) -> Variant:  # noqa: C901, PLR0911, PLR0912  one line each
    """Draw a variant; all chance comes from ``random``."""
    match generator:
        case known.Fixed():
            return fixed(generator)
        case known.Arithmetic():
            return arithmetic(generator, random)
        case known.Temperature():
            return temperature(generator, random)
        case known.ShuffledTokens():
            return shuffled_tokens(generator, random)
        case known.WeightRows():
            return weight_rows(generator, random)
        case known.SoftmaxOfLogs():
            return softmax_of_logs(generator, random)
        case known.AttentionOfBits():
            return attention_of_bits(generator, random)
        case known.PairScores():
            return pair_scores(generator, random)
        case known.ContextVector():
            return context_vector(generator, random)
        case known.MixedRows():
            return mixed_rows(generator, random)
        case known.CausalCells():
            return causal_cells(generator, random)
        case known.AlignmentGrid():
            return alignment_grid(generator, random)
        case known.AlignmentCrossing():
            return alignment_crossing(generator, random)
        case known.Bottleneck():
            return bottleneck(generator, random)
        case known.LengthCurves():
            return length_curves(generator, random)
        case known.FaultyMask():
            return faulty_mask(generator, random)


__all__ = ["generate"]
