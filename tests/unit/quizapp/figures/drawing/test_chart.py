"""Curves, ticks and labels."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures.drawing.chart import (
    BOTTOM,
    HEIGHT,
    LEAST_GAP,
    LEFT,
    RIGHT,
    TOP,
    WIDTH,
    Axis,
    Chart,
    Series,
    chart,
    spread,
)

X = Axis(1, 16, {1: "1", 4: "4", 16: "16"})
Y = Axis(1, 256, {1: "1", 256: "256"})
PLACES = [1.0, 2.0, 4.0, 8.0, 16.0]


def drawn() -> Chart:
    """n² and n, read off at 4."""
    series = [Series("square", [n**2 for n in PLACES], 16), Series("line", PLACES, 4)]
    return chart(X, Y, PLACES, series, rule=4)


def points(path: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r"([\d.]+) ([\d.]+)", path)]


def test_on_log_axes_a_power_is_a_straight_line() -> None:
    (x0, y0), *rest = points(drawn().curves[0].path)
    slopes = [(y - y0) / (x - x0) for x, y in rest]
    assert slopes == pytest.approx([slopes[0]] * 4, abs=0.01)


def test_the_ends_of_an_axis_are_the_ends_of_the_box() -> None:
    picture = points(drawn().curves[0].path)
    assert picture[0] == (LEFT, HEIGHT - BOTTOM)
    assert picture[-1] == (WIDTH - RIGHT, TOP)


def test_marks_stand_where_the_curves_meet_the_rule() -> None:
    picture = drawn()
    assert float(picture.rule_x) == (LEFT + WIDTH - RIGHT) / 2
    assert [(float(picture.rule_x), float(curve.mark_y)) for curve in picture.curves] == [
        points(curve.path)[2] for curve in picture.curves
    ]


def test_each_curve_has_a_dash_of_its_own() -> None:
    assert [curve.dash for curve in drawn().curves] == [0, 1]


def test_what_lies_beyond_an_axis_is_drawn_at_its_end() -> None:
    assert X.share(1e9) == 1
    assert X.share(0.001) == 0


@given(st.lists(st.floats(-500, 500), min_size=1, max_size=8))
def test_labels_keep_their_order_their_distance_and_within_the_box(wanted: list[float]) -> None:
    places = spread(wanted, LEAST_GAP, 0, 200)
    in_order = [place for _, place in sorted(zip(wanted, places, strict=True))]
    assert all(-1e-9 <= place <= 200 + 1e-9 for place in places)
    assert all(after - before >= LEAST_GAP - 1e-9 for before, after in pairwise(in_order))


def test_labels_with_room_stay_where_they_want_to_be() -> None:
    assert spread([100, 20, 50], LEAST_GAP, 0, 200) == [100, 20, 50]
