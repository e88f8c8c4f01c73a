"""One context vector: a row of weights times the matrix of states."""

from fractions import Fraction
from random import Random

from grader.domain.generator import ContextVector
from grader.domain.variant import Variant
from grader.items.generators.telling_apart import told_apart
from grader.items.generators.whole_matrices import cells, counted, latex, mix, shares, whole_rows


def context_vector(parameters: ContextVector, random: Random) -> Variant:
    """Values: ``weights`` and ``H`` in LaTeX."""
    return told_apart(lambda: _drawn(parameters, random))


def _drawn(parameters: ContextVector, random: Random) -> Variant:
    count = parameters.positions
    weights = shares(random, count, parameters.parts)  # (T,)
    states = whole_rows(random, count, parameters.width)  # (T, d)
    (context,) = mix([weights], states)  # (d,)
    return Variant(
        values={"weights": latex([weights]), "H": latex(states)},
        rows=("context",),
        columns=counted(parameters.width),
        key=cells([context]),
        wrong={
            "CTX-MEAN": cells(mix([[Fraction(1, count)] * count], states)),
            "CTX-LAST-STATE": cells([states[-1]]),
            "CTX-ARGMAX": cells([states[weights.index(max(weights))]]),
            "CTX-DIV-T": cells([[entry / Fraction(count) for entry in context]]),
        },
    )
