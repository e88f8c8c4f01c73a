"""Layout of the strands from an output word to the source."""

import numpy as np

from quizapp.figures.drawing.fan import THICKEST, Fan, fan
from quizapp.figures.drawing.units import ROW


def drawn() -> Fan:
    return fan(
        "it",
        ["key", "it"],
        origins=["it", "longer"],
        weights=np.array([0.25, 0.75]),
        vectors=np.ones((2, 3)),
        context=np.ones(3),
    )


def test_a_fan_has_one_strand_a_word_as_thick_as_its_weight() -> None:
    assert [float(strand.thickness) for strand in drawn().strands] == [0.25 * THICKEST, 0.75 * THICKEST]


def test_strands_end_in_the_middle_of_their_rows() -> None:
    assert [strand.y for strand in drawn().strands] == [ROW // 2, ROW + ROW // 2]
    assert all(strand.path.endswith(f" {strand.y}") for strand in drawn().strands)
    assert drawn().height == 2 * ROW


def test_the_strands_start_at_the_origin() -> None:
    assert all(f" {drawn().origin_y}C" in strand.path for strand in drawn().strands)
