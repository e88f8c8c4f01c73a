"""Small matrices of whole numbers and fractions, and how the form and the text write them."""

from collections.abc import Sequence
from fractions import Fraction
from random import Random

from grader.domain.variant import cell

Number = int | Fraction
Row = Sequence[Number]
Matrix = Sequence[Row]


def whole_rows(random: Random, height: int, width: int, low: int = -3, high: int = 5) -> list[list[int]]:
    """``height`` different rows of whole numbers."""
    rows: list[list[int]] = []
    while len(rows) < height:
        row = [random.randint(low, high) for _ in range(width)]
        if row not in rows:
            rows.append(row)
    return rows


def shares(random: Random, count: int, parts: int) -> list[Fraction]:
    """``count`` positive fractions over ``parts`` that sum to 1; one of them is the largest alone."""
    while True:
        cuts = sorted(random.sample(range(1, parts), count - 1))
        sizes = [end - start for start, end in zip([0, *cuts], [*cuts, parts], strict=True)]
        if sizes.count(max(sizes)) == 1:
            return [Fraction(size, parts) for size in sizes]


def dot(one: Row, other: Row) -> Number:
    return sum(a * b for a, b in zip(one, other, strict=True))


def mix(weights: Matrix, rows: Matrix) -> list[list[Number]]:
    """weights (m, n) times rows (n, d) -> (m, d)."""
    columns = list(zip(*rows, strict=True))
    return [[dot(row, column) for column in columns] for row in weights]


def latex(matrix: Matrix) -> str:
    r"""What stands between ``\begin{pmatrix}`` and ``\end{pmatrix}``."""
    return r"\\".join("&".join(_latex(entry) for entry in row) for row in matrix)


def _latex(entry: Number) -> str:
    if isinstance(entry, Fraction) and entry.denominator != 1:
        return rf"\frac{{{entry.numerator}}}{{{entry.denominator}}}"
    return str(entry)


def cells(matrix: Matrix) -> dict[str, str]:
    """The entries by the names of their cells."""
    return {
        cell(row, column): str(Fraction(entry))
        for row, entries in enumerate(matrix, start=1)
        for column, entry in enumerate(entries, start=1)
    }


def counted(count: int) -> tuple[str, ...]:
    """Labels from 1."""
    return tuple(str(position) for position in range(1, count + 1))
