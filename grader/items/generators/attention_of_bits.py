"""Simple self-attention by hand: with X = sqrt(ln 2) B, exp of a score is 2 to a whole number."""

from fractions import Fraction
from itertools import product
from random import Random

from grader.domain.generator import AttentionOfBits
from grader.domain.variant import Variant
from grader.items.generators.whole_matrices import cells, counted, dot, latex

Matrix = list[list[Fraction]]


def attention_of_bits(parameters: AttentionOfBits, random: Random) -> Variant:
    """Rows of B are distinct, so that rows and columns of the weights differ."""
    bits = random.sample(list(product((0, 1), repeat=parameters.width)), parameters.tokens)  # (n, d)
    powers = [[Fraction(2 ** dot(a, b)) for b in bits] for a in bits]  # (n, n), exp of the scores
    return Variant(
        values={"bits": latex(bits)},
        rows=counted(parameters.tokens),
        columns=counted(parameters.tokens),
        key=cells([[entry / sum(row) for entry in row] for row in powers]),
        wrong={
            "SELF-AXIS0": cells(_over_columns(powers)),
            "SELF-GLOBAL": cells([[entry / sum(map(sum, powers)) for entry in row] for row in powers]),
        },
    )


def _over_columns(powers: Matrix) -> Matrix:
    sums = [sum(column) for column in zip(*powers, strict=True)]
    return [[entry / total for entry, total in zip(row, sums, strict=True)] for row in powers]
