"""All context vectors at once: Z = A X."""

from fractions import Fraction
from random import Random

from grader.domain.generator import MixedRows
from grader.domain.variant import Variant
from grader.items.generators.telling_apart import told_apart
from grader.items.generators.whole_matrices import cells, counted, latex, mix, shares, whole_rows


def mixed_rows(parameters: MixedRows, random: Random) -> Variant:
    """Values: ``A`` and ``X`` in LaTeX."""
    return told_apart(lambda: _drawn(parameters, random))


def _drawn(parameters: MixedRows, random: Random) -> Variant:
    n = parameters.tokens
    weights = [shares(random, n, random.choice(parameters.parts)) for _ in range(n)]  # (n, n)
    x = whole_rows(random, n, parameters.width)  # (n, d)
    return Variant(
        values={"A": latex(weights), "X": latex(x)},
        rows=counted(n),
        columns=counted(parameters.width),
        key=cells(mix(weights, x)),
        wrong={
            "SELF-A-TRANSPOSED": cells(mix(list(zip(*weights, strict=True)), x)),
            "SELF-IDENTITY": cells(x),
            "SELF-MEAN": cells(mix([[Fraction(1, n)] * n] * n, x)),
        },
    )
