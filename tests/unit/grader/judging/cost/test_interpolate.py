"""Any polynomial within a grid's reach is found again, exactly."""

from fractions import Fraction

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.judging.cost.grid import LEVELS, Grid
from grader.judging.cost.interpolate import interpolate
from grader.judging.cost.polynomial import Polynomial

GRIDS = [Grid(("n",)), Grid(("n", "d")), Grid(("n", "m", "d")), Grid(("n", "w", "d"), part=1, wholes=(0,))]


@st.composite
def polynomials(draw: st.DrawFn) -> tuple[Grid, int, Polynomial]:
    """A grid, a level, and a polynomial with whole coefficients in the span of its points."""
    grid, level = draw(st.sampled_from(GRIDS)), draw(st.integers(0, LEVELS - 1))
    points = draw(st.lists(st.sampled_from(grid.points(level)), max_size=5, unique=True))
    values = draw(st.lists(st.integers(-9, 9), min_size=len(points), max_size=len(points)))
    terms = {grid.powers(point): Fraction(value) for point, value in zip(points, values, strict=True)}
    return grid, level, Polynomial.of(grid.written, terms)


@settings(deadline=None)
@given(polynomials())
def test_a_polynomial_in_the_span_is_found_again(found: tuple[Grid, int, Polynomial]) -> None:
    grid, level, expected = found
    counts = {point: np.array([expected.at(grid.sizes(point))], np.int64) for point in grid.points(level)}
    assert interpolate(grid, counts) == [expected]


def test_halves_are_no_trouble() -> None:
    grid = Grid(("n",))
    counts = {point: np.array([sum(range(grid.sizes(point)["n"] + 1))]) for point in grid.points(0)}
    assert str(interpolate(grid, counts)[0]) == "(1/2)·n² + (1/2)·n"


def test_series_are_fitted_side_by_side() -> None:
    grid = Grid(("n",))
    counts = {point: np.array([7, grid.sizes(point)["n"], 7]) for point in grid.points(0)}
    assert [str(polynomial) for polynomial in interpolate(grid, counts)] == ["7", "n", "7"]
