"""What a decoder receives: one state of width d, or all T of them."""

from random import Random

from grader.domain.generator import BottleneckSizes
from grader.domain.variant import Variant


def bottleneck_sizes(parameters: BottleneckSizes, random: Random) -> Variant:
    """Fields: ``without`` and ``with`` attention."""
    width = random.choice(parameters.widths)
    length = random.randint(parameters.length.low, parameters.length.high)
    return Variant(
        values={"d": str(width), "T": str(length)},
        key={"without": str(width), "with": str(length * width)},
        wrong={
            "M-ALL-STATES": {"without": str(length * width)},
            "M-ONE-NUMBER": {"with": str(length)},
            "M-STILL-ONE-STATE": {"with": str(width)},
        },
    )
