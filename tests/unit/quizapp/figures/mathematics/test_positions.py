"""Positions as waves, against the formula number by number."""

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures.mathematics.positions import GRID_BASE, on_a_grid, sinusoidal


@given(st.integers(1, 9), st.integers(1, 9))
def test_every_number_is_that_of_the_formula(n: int, d: int) -> None:
    expected = [
        [
            (math.sin if column % 2 == 0 else math.cos)(row / 10000 ** (2 * (column // 2) / d))
            for column in range(d)
        ]
        for row in range(n)
    ]
    np.testing.assert_allclose(sinusoidal(n, d), expected, atol=1e-12)


def test_a_place_on_a_grid_tells_its_row_and_its_column() -> None:
    codes = on_a_grid(rows=2, columns=3, d=8)
    np.testing.assert_array_equal(
        codes[4], [*sinusoidal(2, 4, GRID_BASE)[1], *sinusoidal(3, 4, GRID_BASE)[1]]
    )
    assert len({tuple(code) for code in codes}) == 6
