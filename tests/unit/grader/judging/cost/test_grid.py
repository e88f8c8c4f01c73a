"""Where programs are counted."""

import numpy as np
import pytest

from grader.judging.cost.grid import LEVELS, Grid
from grader.judging.cost.polynomial import Exponents

GRIDS = [Grid(("n",)), Grid(("n", "d")), Grid(("n", "w", "d"), window=1)]
each_grid = pytest.mark.parametrize("grid", GRIDS, ids=lambda grid: "-".join(grid.symbols))


@each_grid
@pytest.mark.parametrize("level", range(LEVELS))
def test_below_each_point_stand_all_smaller_ones(grid: Grid, level: int) -> None:
    points = set(grid.points(level))
    for point in points:
        for place, steps in enumerate(point):
            assert steps == 0 or (*point[:place], steps - 1, *point[place + 1 :]) in points


@each_grid
def test_a_level_holds_the_one_before(grid: Grid) -> None:
    assert set(grid.points(0)) < set(grid.points(1)) < set(grid.points(2))


@each_grid
def test_held_out_sizes_are_on_no_level(grid: Grid) -> None:
    seen = [grid.sizes(point) for point in grid.points(LEVELS - 1)]
    assert not [sizes for sizes in grid.held_out() if sizes in seen]


def test_a_window_divides_the_length() -> None:
    grid = Grid(("n", "w", "d"), window=1)
    sizes = [grid.sizes(point) for point in grid.points(1)] + [grid.large(300, np.random.default_rng(0))]
    assert all(size["n"] % size["w"] == 0 and size["n"] > size["w"] for size in sizes)


def test_powers_of_blocks_become_powers_of_length_and_window() -> None:
    assert Grid(("n", "w", "d"), window=1).powers((1, 0, 2)) == (1, -1, 2, 0)


@pytest.mark.parametrize(
    ("larger", "smaller"),
    [
        ((2, 0, 0), (1, 0, 1)),  # n² and n log n
        ((1, 0, 1), (1, 0, 0)),  # n log n and n
        ((1, 1, 0), (1, 1, 0)),
    ],
)
def test_a_power_beats_any_logarithm(larger: Exponents, smaller: Exponents) -> None:
    assert Grid(("n", "d")).dominates(larger, smaller)


def test_a_logarithm_is_not_beaten_by_the_same_power() -> None:
    assert not Grid(("n", "d")).dominates((1, 0, 0), (1, 0, 1))


def test_a_window_is_at_most_the_length() -> None:
    grid = Grid(("n", "w", "d"), window=1)
    assert grid.dominates((1, 1, 0, 0), (0, 2, 0, 0))
    assert not grid.dominates((1, 1, 0, 0), (2, 0, 0, 0))


def test_doubling_leaves_the_other_symbols_alone() -> None:
    small, large = Grid(("n", "w", "d"), window=1).doubled()
    assert large == {**small, "n": 2 * small["n"]}
