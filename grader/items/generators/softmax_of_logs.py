"""Softmax of (ln a, ln b, ln c) is (a, b, c) / (a + b + c)."""

import math
from fractions import Fraction
from random import Random

from grader.domain.generator import SoftmaxOfLogs
from grader.domain.variant import Variant
from grader.items.generators.whole_matrices import cells, counted


def softmax_of_logs(parameters: SoftmaxOfLogs, random: Random) -> Variant:
    """A row of fractions; unequal whole numbers, so that every mistake shows."""
    whole = range(parameters.of.low, parameters.of.high + 1)
    numbers = random.sample(whole, parameters.entries)
    logs = [math.log(number) for number in numbers]
    return Variant(
        values={"scores": r",\ ".join(rf"\ln\,{number}" for number in numbers)},
        rows=("weights",),
        columns=counted(parameters.entries),
        key=cells([[Fraction(number, sum(numbers)) for number in numbers]]),
        wrong={
            "SM-NO-NORM": cells([[Fraction(number) for number in numbers]]),
            "SM-NO-EXP": cells([[Fraction(f"{log / sum(logs):.9f}") for log in logs]]),
        },
    )
