"""The T at which softmax(scores / T) gives its largest entry a wanted weight, found by halving."""

import math
from collections.abc import Sequence
from random import Random

from grader.domain.generator import Temperature
from grader.domain.variant import Variant

HALVINGS = 60
LOWEST, HIGHEST = 1e-3, 1e3
SCORES = range(-4, 9)
"""In halves: -2, -1.5, …, 4."""
FAR_ENOUGH = 1.2
"""T and 1/T must differ by this factor, or a mistake would pass for rounding."""


def temperature(parameters: Temperature, random: Random) -> Variant:
    """Field: ``temperature``; values: ``scores``, ``percent``."""
    while True:
        scores = [half / 2 for half in random.sample(SCORES, parameters.entries)]
        percent = random.randint(parameters.percent.low, parameters.percent.high)
        found = temperature_of(scores, percent / 100)
        if max(found, 1 / found) > FAR_ENOUGH:
            break
    return Variant(
        values={"scores": r",\ ".join(f"{{{score:g}}}" for score in scores), "percent": str(percent)},
        key={"temperature": f"{found:.4f}"},
        wrong={"M-INVERSE-TEMPERATURE": {"temperature": f"{1 / found:.4f}"}},
    )


def weights_at(temperature: float, variant: Variant) -> list[float]:
    """What a drawn variant's scores become at a temperature above 0."""
    scores = [float(text.strip("{}")) for text in variant.values["scores"].split(r",\ ")]
    exponentials = [math.exp((score - max(scores)) / temperature) for score in scores]
    return [each / sum(exponentials) for each in exponentials]


def largest_weight(scores: Sequence[float], at: float) -> float:
    """The largest entry of softmax(scores / at); ``at`` is above 0."""
    top = max(scores)
    return 1 / sum(math.exp((score - top) / at) for score in scores)


def temperature_of(scores: Sequence[float], weight: float) -> float:
    """Where the largest weight, which falls from 1 to 1/n as the temperature rises, is ``weight``."""
    low, high = LOWEST, HIGHEST
    for _ in range(HALVINGS):
        middle = math.sqrt(low * high)
        low, high = (middle, high) if largest_weight(scores, middle) > weight else (low, middle)
    return math.sqrt(low * high)
