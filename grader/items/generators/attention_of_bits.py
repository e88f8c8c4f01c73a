"""Simple self-attention by hand: with X = sqrt(ln 2) B, exp of a score is 2 to a whole number."""

from fractions import Fraction
from itertools import product
from random import Random

from grader.domain.generator import AttentionOfBits
from grader.domain.variant import Variant, cell

Matrix = list[list[Fraction]]


def attention_of_bits(parameters: AttentionOfBits, random: Random) -> Variant:
    """Rows of B are distinct, so that rows and columns of the weights differ."""
    bits = random.sample(list(product((0, 1), repeat=parameters.width)), parameters.tokens)  # (n, d)
    powers = [[Fraction(2 ** _dot(a, b)) for b in bits] for a in bits]  # (n, n), exp of the scores
    labels = tuple(str(position + 1) for position in range(parameters.tokens))
    return Variant(
        values={"bits": r"\\".join("&".join(map(str, row)) for row in bits)},
        rows=labels,
        columns=labels,
        key=_cells([[entry / sum(row) for entry in row] for row in powers]),
        wrong={
            "SELF-AXIS0": _cells(_over_columns(powers)),
            "SELF-GLOBAL": _cells([[entry / sum(map(sum, powers)) for entry in row] for row in powers]),
        },
    )


def _dot(a: tuple[int, ...], b: tuple[int, ...]) -> int:
    return sum(x * y for x, y in zip(a, b, strict=True))


def _over_columns(powers: Matrix) -> Matrix:
    sums = [sum(column) for column in zip(*powers, strict=True)]
    return [[entry / total for entry, total in zip(row, sums, strict=True)] for row in powers]


def _cells(matrix: Matrix) -> dict[str, str]:
    return {
        cell(row, column): str(entry)
        for row, entries in enumerate(matrix, start=1)
        for column, entry in enumerate(entries, start=1)
    }
