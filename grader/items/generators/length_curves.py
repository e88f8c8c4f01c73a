"""Four made-up curves of a translator's quality against the length of the sentence."""

from collections.abc import Callable
from random import Random

from grader.domain.drawing import Chart, Curve
from grader.domain.generator import LengthCurves
from grader.domain.variant import Variant

LENGTHS = tuple(range(5, 65, 5))
NOISE = 0.8
SHAPES: dict[str, Callable[[float], float]] = {
    "falling": lambda length: 28 - 18 * max(0.0, (length - 15) / 45),
    "steady": lambda length: 32 - 2 * length / 60,
    "rising": lambda length: 8 + 13 * length / 60,
    "poor": lambda length: 3.0,
}
"""Quality at each length, in points from 0 to 40."""


def length_curves(parameters: LengthCurves, random: Random) -> Variant:
    """Values: the letter of each shape; options are shown by letter."""
    order = random.sample(sorted(SHAPES), len(SHAPES))
    letters = dict(zip(order, "ABCD", strict=True))
    curves = tuple(Curve(label=letters[name], heights=_heights(SHAPES[name], random)) for name in order)
    chart = Chart(
        title="Quality of four translators by length of the sentence (made-up numbers)",
        across="words in the sentence",
        up="quality",
        positions=LENGTHS,
        curves=curves,
    )
    return Variant(values=letters, chart=chart, shown=tuple(order))


def _heights(shape: Callable[[float], float], random: Random) -> tuple[float, ...]:
    return tuple(round(shape(length) + random.uniform(-NOISE, NOISE), 1) for length in LENGTHS)
