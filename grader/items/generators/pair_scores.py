"""The dot products of all pairs of rows: S = X X^T."""

from random import Random

from grader.domain.generator import PairScores
from grader.domain.variant import Variant
from grader.items.generators.telling_apart import told_apart
from grader.items.generators.whole_matrices import cells, counted, dot, latex, whole_rows


def pair_scores(parameters: PairScores, random: Random) -> Variant:
    """Value: ``X``, the rows of the matrix in LaTeX."""
    return told_apart(lambda: _drawn(parameters, random))


def _drawn(parameters: PairScores, random: Random) -> Variant:
    x = whole_rows(random, parameters.tokens, parameters.width, low=-2, high=3)  # (n, d)
    scores = [[dot(one, other) for other in x] for one in x]  # (n, n)
    gaps = [[[a - b for a, b in zip(one, other, strict=True)] for other in x] for one in x]  # (n, n, d)
    without_itself = [[score * (i != j) for j, score in enumerate(row)] for i, row in enumerate(scores)]
    return Variant(
        values={"X": latex(x)},
        rows=counted(parameters.tokens),
        columns=counted(parameters.tokens),
        key=cells(scores),
        wrong={
            "SELF-DISTANCE": cells([[dot(gap, gap) for gap in row] for row in gaps]),
            "SELF-NO-DIAG": cells(without_itself),
        },
    )
