"""Where programs are counted."""

import numpy as np
import pytest

from grader.domain.exercise import Argument
from grader.judging.cost.grid import LEVELS, Grid
from grader.judging.cost.polynomial import Exponents

WINDOW = Grid(("n", "w", "d"), part=1, wholes=(0,))
HEADS = Grid(("n", "d", "h"), part=2, wholes=(1,))
SQUARES = Grid(("H", "W", "p"), part=2, wholes=(0, 1))
GRIDS = [Grid(("n",)), Grid(("n", "d")), WINDOW, HEADS, SQUARES]
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
    sizes = [WINDOW.sizes(point) for point in WINDOW.points(1)] + [
        WINDOW.stretched("n", 300, WINDOW.others(np.random.default_rng(0)))
    ]
    assert all(size["n"] % size["w"] == 0 and size["n"] > size["w"] for size in sizes)


@pytest.mark.parametrize(("grid", "wholes", "part"), [(HEADS, "d", "h"), (SQUARES, "HW", "p")])
def test_a_part_divides_its_wholes_everywhere(grid: Grid, wholes: str, part: str) -> None:
    sizes = [grid.sizes(point) for point in grid.points(LEVELS - 1)]
    sizes += [*grid.held_out(), grid.stretched(grid.symbols[0], 300, grid.others(np.random.default_rng(0)))]
    assert all(size[whole] % size[part] == 0 for size in sizes for whole in wholes)


def test_a_width_that_is_divided_leaves_the_length_as_it_was() -> None:
    assert HEADS.sizes((0, 0, 0)) == {"n": 12, "d": 9, "h": 3}
    assert HEADS.stretched("n", 301, HEADS.others(np.random.default_rng(0)))["n"] == 301


def test_powers_of_blocks_become_powers_of_length_and_window() -> None:
    assert WINDOW.powers((1, 0, 2)) == (1, -1, 2, 0)
    assert SQUARES.powers((1, 1, 2)) == (1, 1, 0, 0)


def test_the_grid_of_a_width_holds_what_attention_with_heads_costs() -> None:
    points = {HEADS.powers(point) for point in HEADS.points(1)}
    assert {(2, 1, 0, 0), (1, 2, 0, 0), (2, 0, 1, 0)} <= points  # n²·d, n·d², h·n²


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
    assert WINDOW.dominates((1, 1, 0, 0), (0, 2, 0, 0))
    assert not WINDOW.dominates((1, 1, 0, 0), (2, 0, 0, 0))


def test_there_are_at_most_as_many_heads_as_features() -> None:
    assert HEADS.dominates((2, 1, 0, 0), (2, 0, 1, 0))
    assert not HEADS.dominates((2, 1, 0, 0), (2, 1, 1, 0))


@pytest.mark.parametrize(
    ("sizes", "multiples", "symbols", "grid"),
    [
        ({"w": "w"}, None, ("n", "w", "d"), WINDOW),
        ({}, {"n": "w"}, ("n", "w", "d"), WINDOW),
        ({"w": "w"}, {}, ("n", "w"), Grid(("n", "w"))),
        ({"h": "h"}, {"d": "h"}, ("n", "d", "h"), HEADS),
        ({"p": "p"}, {"H": "p", "W": "p"}, ("H", "W", "p"), SQUARES),
        ({}, None, ("n", "d"), Grid(("n", "d"))),
        ({"w": "w"}, None, ("n", "d"), Grid(("n", "d"))),
    ],
)
def test_the_exercise_says_what_divides_what(
    sizes: dict[str, str], multiples: dict[str, str] | None, symbols: tuple[str, ...], grid: Grid
) -> None:
    integers = [Argument(name=name, kind="integer", size=size) for name, size in sizes.items()]
    assert Grid.of(integers, symbols, multiples) == grid


def test_doubling_leaves_the_other_symbols_alone() -> None:
    small, large = WINDOW.doubled()
    assert large == {**small, "n": 2 * small["n"]}


@each_grid
@pytest.mark.parametrize("seed", range(5))
def test_any_symbol_can_be_large_with_no_length_below_it(grid: Grid, seed: int) -> None:
    others = grid.others(np.random.default_rng(seed))
    for symbol in grid.symbols:
        sizes = grid.stretched(symbol, 100, others)
        assert 90 <= sizes[symbol] <= 100
        assert sizes[grid.symbols[0]] >= sizes[symbol]
        for whole in grid.wholes:
            assert sizes[grid.symbols[whole]] % sizes[grid.symbols[grid.together[0]]] == 0
