"""Exact interpolation on a lower set of points, many series at once.

Newton's forward differences in several variables (de Boor and Ron, "Computational aspects of polynomial
interpolation in several variables", 1992): integers all the way, fractions only for the coefficients.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from math import lcm
from operator import mul

import numpy as np
from numpy.typing import NDArray

from grader.judging.cost.grid import Grid, Index
from grader.judging.cost.polynomial import Exponents, Polynomial

Counts = NDArray[np.int64]


def interpolate(grid: Grid, values: Mapping[Index, Counts]) -> list[Polynomial]:
    """The polynomial of each series; ``values`` holds (series,) counts for each point of a lower set."""
    points = tuple(values)
    differences = _differences(points, values)  # (points, series)
    found: dict[bytes, Polynomial] = {}
    polynomials = []
    for series in np.ascontiguousarray(differences.T):  # many lines cost the same: fit each cost once
        key = series.tobytes()
        if key not in found:
            found[key] = _polynomial(grid, points, series.tolist())
        polynomials.append(found[key])
    return polynomials


def _differences(points: Sequence[Index], values: Mapping[Index, Counts]) -> Counts:
    """Forward differences of every order of the set, starting at the origin."""
    extent = 1 + max(max(point) for point in points)
    axes = len(points[0])
    table = np.zeros((extent,) * axes + values[points[0]].shape, np.int64)  # (extent, ..., series)
    for point in points:
        table[point] = values[point]
    for axis in range(axes):
        lines = np.moveaxis(table, axis, 0)
        for order in range(1, extent):
            lines[order:] -= lines[order - 1 : -1].copy()
    return np.array([table[point] for point in points])


def _polynomial(grid: Grid, points: tuple[Index, ...], differences: list[int]) -> Polynomial:
    rows, denominator = _basis(grid, points)
    sums = ((powers, sum(map(mul, row, differences))) for powers, row in rows)
    return Polynomial.of(
        grid.written, {powers: Fraction(total, denominator) for powers, total in sums if total}
    )


@lru_cache(maxsize=64)
def _basis(
    grid: Grid, points: tuple[Index, ...]
) -> tuple[tuple[tuple[Exponents, tuple[int, ...]], ...], int]:
    """By monomial, its coefficient in the Newton polynomial of each point: whole numbers over one
    denominator."""
    newton = [_newton(grid, point) for point in points]
    denominator = lcm(*(value.denominator for terms in newton for value in terms.values()))
    monomials = dict.fromkeys(powers for terms in newton for powers in terms)
    rows = (
        (powers, tuple(int(terms.get(powers, 0) * denominator) for terms in newton)) for powers in monomials
    )
    return tuple(rows), denominator


def _newton(grid: Grid, point: Index) -> dict[Exponents, Fraction]:
    """The product of C((x - origin)/step, order) over the variables, as powers of the symbols."""
    terms: dict[Index, Fraction] = {(): Fraction(1)}
    for variable, order in enumerate(point):
        factors = _binomial(grid.origin(variable), grid.step(variable), order)
        terms = {
            (*powers, power): value * factor
            for powers, value in terms.items()
            for power, factor in enumerate(factors)
        }
    return {grid.powers(powers): value for powers, value in terms.items() if value}


@lru_cache(maxsize=256)
def _binomial(origin: int, step: int, order: int) -> tuple[Fraction, ...]:
    """Coefficients of C((x - origin)/step, order), lowest power of x first."""
    coefficients = [Fraction(1)]
    for lower in range(order):
        slope = Fraction(1, step * (lower + 1))
        shift = -(Fraction(origin, step) + lower) / (lower + 1)
        raised, kept = [Fraction(0), *coefficients], [*coefficients, Fraction(0)]
        coefficients = [slope * a + shift * b for a, b in zip(raised, kept, strict=True)]
    return tuple(coefficients)
