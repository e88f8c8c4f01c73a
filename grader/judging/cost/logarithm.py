"""Fits with log n: counts at powers of two, where ceil(log2 n) is a whole number."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import product

from grader.judging.cost.grid import Grid
from grader.judging.cost.polynomial import Exponents, Polynomial

LENGTHS = (8, 16, 32, 64, 128, 256)
GROWTHS = ((0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (2, 1))
"""Powers of n and of log n: as many as there are lengths."""

REST = 2
"""The highest power of the other symbols together."""

Sizes = dict[str, int]


def points(grid: Grid) -> list[Sizes]:
    return [{**grid.sizes((0, *rest)), grid.symbols[0]: length} for length in LENGTHS for rest in _rest(grid)]


def held_out(grid: Grid) -> list[Sizes]:
    """The grid's own, at powers of two."""
    first, second = grid.held_out()
    return [{**first, grid.symbols[0]: 64}, {**second, grid.symbols[0]: 512}]


def solve(grid: Grid, counts: Sequence[int]) -> Polynomial:
    """The combination of powers and log n that has these counts at ``points``."""
    terms = {
        powers: sum((entry * count for entry, count in zip(row, counts, strict=True)), Fraction(0))
        for powers, row in zip(_monomials(grid), _inverse(grid), strict=True)
    }
    return Polynomial.of(grid.written, terms)


def _rest(grid: Grid) -> Iterator[tuple[int, ...]]:
    every = product(range(REST + 1), repeat=len(grid.symbols) - 1)
    return (rest for rest in every if sum(rest) <= REST)


def _monomials(grid: Grid) -> list[Exponents]:
    return [(power, *rest, log) for power, log in GROWTHS for rest in _rest(grid)]


@lru_cache(maxsize=16)
def _inverse(grid: Grid) -> tuple[tuple[Fraction, ...], ...]:
    """Of the matrix of monomials (column) at points (row), by elimination in fractions."""
    rows = [[_monomial(grid, powers).at(sizes) for powers in _monomials(grid)] for sizes in points(grid)]
    size = len(rows)
    work = [[*row, *(Fraction(int(i == j)) for j in range(size))] for i, row in enumerate(rows)]
    for column in range(size):
        pivot = next(i for i in range(column, size) if work[i][column])
        work[column], work[pivot] = work[pivot], work[column]
        scale = work[column][column]
        work[column] = [value / scale for value in work[column]]
        for i in range(size):
            if i != column and (factor := work[i][column]):
                work[i] = [a - factor * b for a, b in zip(work[i], work[column], strict=True)]
    return tuple(tuple(row[size:]) for row in work)


def _monomial(grid: Grid, powers: Exponents) -> Polynomial:
    return Polynomial.of(grid.written, {powers: Fraction(1)})
