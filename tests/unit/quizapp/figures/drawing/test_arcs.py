"""Layout of a sentence that looks at itself."""

import re

import numpy as np

from quizapp.figures.drawing.arcs import THICKEST, Arcs, arcs
from quizapp.figures.drawing.units import ROW


def drawn(chosen: int = 0, **options: object) -> Arcs:
    weights, vectors = np.array([0.25, 0.75, 0.0]), np.ones((3, 2))
    return arcs(["key", "it", "the"], chosen=chosen, weights=weights, vectors=vectors, **options)  # type: ignore[arg-type]


def ends(path: str) -> tuple[float, float]:
    """The y where a path starts and where it ends."""
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", path)]
    return numbers[1], numbers[-1]


def test_an_arc_is_as_thick_as_its_weight() -> None:
    assert [float(row.thickness) for row in drawn().rows] == [0.25 * THICKEST, 0.75 * THICKEST, 0.0]


def test_arcs_run_from_the_word_that_asks_to_each_word() -> None:
    middle = [ROW * i + ROW / 2 for i in range(3)]
    assert [ends(row.arc) for row in drawn(chosen=2).rows[:2]] == [
        (middle[2], middle[0]),
        (middle[2], middle[1]),
    ]


def test_the_arc_to_oneself_leaves_and_comes_back_around_the_middle() -> None:
    start, end = ends(drawn().rows[0].arc)
    assert (start + end) / 2 == ROW / 2
    assert start < end


def test_every_arc_stays_within_the_drawing() -> None:
    picture = drawn()
    handles = [float(x) for row in picture.rows for x in re.findall(r"C([\d.]+) ", row.arc)]
    assert max(handles) * 0.75 + float(picture.origin) * 0.25 < float(picture.width)


def test_the_drawing_is_as_wide_whichever_word_asks() -> None:
    assert {drawn(chosen=i).width for i in range(3)} == {drawn().width}


def test_hidden_words_are_known() -> None:
    assert [row.is_hidden for row in drawn(hidden=[False, False, True]).rows] == [False, False, True]
