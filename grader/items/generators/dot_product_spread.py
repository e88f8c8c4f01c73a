"""The standard deviation of q.k is sqrt(d_k): d_k products of variance 1 add up."""

import math
from random import Random

from grader.domain.generator import DotProductSpread
from grader.domain.variant import Variant


def dot_product_spread(parameters: DotProductSpread, random: Random) -> Variant:
    """Fields: ``before`` and ``after`` the division by sqrt(d_k)."""
    width = random.choice(parameters.widths)
    spread = math.isqrt(width)
    return Variant(
        values={"dk": str(width), "root": str(spread)},
        key={"before": str(spread), "after": "1"},
        wrong={
            "SDPA-DIV-DK": {"before": str(width)},
            "M-NOT-SCALED": {"before": str(spread), "after": str(spread)},
        },
    )
