"""Words before and after a shuffle."""

import numpy as np

from quizapp.figures.drawing.crossings import Crossings, crossings
from quizapp.figures.drawing.units import ROW


def drawn() -> Crossings:
    """a b c become c a b."""
    before = np.array([[1.0], [2.0], [3.0]])
    return crossings(["a", "b", "c"], [2, 0, 1], before, before[[2, 0, 1]], [True, False, True])


def test_each_word_is_joined_to_its_new_place() -> None:
    places = {row.word: (row.left_y // ROW, row.right_y // ROW) for row in drawn().rows}
    assert places == {"a": (0, 1), "b": (1, 2), "c": (2, 0)}
    assert all(row.line.endswith(f" {row.right_y}") for row in drawn().rows)


def test_an_output_that_only_moved_is_drawn_alike_on_both_sides() -> None:
    def shape(bars: str) -> str:
        return bars.partition("h")[2]

    assert all(shape(row.left.bars) == shape(row.right.bars) for row in drawn().rows)


def test_it_is_known_which_outputs_stayed_the_same() -> None:
    assert [row.is_same for row in drawn().rows] == [True, False, True]
