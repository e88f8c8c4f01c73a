"""Rows of numbers of which one could be a row of attention weights. All are counted in tenths."""

from random import Random

from grader.domain.generator import WeightRows
from grader.domain.variant import Variant

WHOLE = 10
TOO_MUCH = 12


def weight_rows(parameters: WeightRows, random: Random) -> Variant:
    """Values: ``valid``, ``negative``, ``over`` and ``centred``, each a row in LaTeX."""
    count = parameters.entries
    negative = _positive(random, count - 1, WHOLE + 3)
    centred = _positive(random, count - 1, random.randint(count, 7))
    rows = {
        "valid": _positive(random, count, WHOLE),
        "over": _positive(random, count, TOO_MUCH),
        "negative": [*negative, -3],
        "centred": [*centred, -sum(centred)],
    }
    return Variant(values={name: _latex(random.sample(row, count)) for name, row in rows.items()})


def _positive(random: Random, count: int, total: int) -> list[int]:
    """``count`` whole numbers above 0 that sum to ``total``."""
    cuts = sorted(random.sample(range(1, total), count - 1))
    return [end - start for start, end in zip([0, *cuts], [*cuts, total], strict=True)]


def _latex(tenths: list[int]) -> str:
    return r",\ ".join(f"{{{entry / WHOLE:g}}}" for entry in tenths)
