"""Softmax of (ln a, ln b, ln c) is (a, b, c) / (a + b + c)."""

import math
from fractions import Fraction
from random import Random

from grader.domain.generator import SoftmaxOfLogs
from grader.domain.variant import Variant, cell


def softmax_of_logs(parameters: SoftmaxOfLogs, random: Random) -> Variant:
    """A row of fractions; unequal whole numbers, so that every mistake shows."""
    whole = range(parameters.of.low, parameters.of.high + 1)
    numbers = random.sample(whole, parameters.entries)
    logs = [math.log(number) for number in numbers]
    return Variant(
        values={"scores": ",\\ ".join(rf"\ln {number}" for number in numbers)},
        rows=("weights",),
        columns=tuple(str(position + 1) for position in range(parameters.entries)),
        key=_row([Fraction(number, sum(numbers)) for number in numbers]),
        wrong={
            "SM-NO-NORM": _row([Fraction(number) for number in numbers]),
            "SM-NO-EXP": _row([Fraction(f"{log / sum(logs):.9f}") for log in logs]),
        },
    )


def _row(entries: list[Fraction]) -> dict[str, str]:
    return {cell(1, column): str(entry) for column, entry in enumerate(entries, start=1)}
