"""Curves as points in a box: what is straight on paper is straight here, and nothing leaves the frame."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from grader.domain.report import Curve
from quizapp.submissions.chart import HEIGHT, WIDTH, draw

counts = st.lists(st.floats(0, 1e15), min_size=1, max_size=8)


def curve(whose: str, numbers: list[float], quantity: str = "operations", start: int = 16) -> Curve:
    sizes = tuple(start * 2**power for power in range(len(numbers)))
    fields: dict[str, Any] = {"quantity": quantity, "whose": whose, "sizes": sizes, "counts": tuple(numbers)}
    return Curve(**fields)


@given(counts, counts)
def test_every_point_lies_in_the_box(numbers: list[float], others: list[float]) -> None:
    (chart,) = draw([curve("submission", numbers), curve("reference", others)], "n", {})
    for mark in (mark for line in chart.lines for mark in line.marks):
        assert 0 <= mark.x <= WIDTH
        assert 0 <= mark.y <= HEIGHT


@given(counts)
def test_grid_lines_lie_in_the_frame_and_are_few(numbers: list[float]) -> None:
    (chart,) = draw([curve("submission", numbers)], "n", {})
    assert all(chart.top <= tick.at <= chart.floor for tick in chart.ys)
    assert all(chart.left <= tick.at <= chart.right for tick in chart.xs)
    assert len(chart.ys) <= 8


def test_a_power_is_a_straight_line() -> None:
    (chart,) = draw([curve("submission", [size**2 for size in (16.0, 32.0, 64.0)])], "n", {})
    first, middle, last = chart.lines[0].marks
    assert middle.y * 2 == first.y + last.y


def test_more_is_higher_and_further_right() -> None:
    (chart,) = draw([curve("submission", [10.0, 1000.0])], "n", {})
    low, high = chart.lines[0].marks
    assert high.y < low.y
    assert high.x > low.x


def test_curves_of_one_quantity_share_a_chart_and_its_scale() -> None:
    curves = [
        curve("submission", [10.0, 40.0]),
        curve("submission", [1.0, 2.0], "memory"),
        curve("reference", [10.0, 20.0]),
    ]
    charts = draw(curves, "n", {"d": 5})
    assert [chart.title for chart in charts] == ["Operations", "Peak memory in bytes"]
    assert charts[0].others == "d = 5"
    reference, submission = charts[0].lines
    assert reference.marks[0].y == submission.marks[0].y
    assert reference.marks[1].y > submission.marks[1].y


def test_the_submission_lies_on_top_and_its_counted_run_above_it() -> None:
    curves = [curve(whose, [1.0, 2.0]) for whose in ("counted", "submission", "reference", "target")]
    (chart,) = draw(curves, "n", {})
    assert [line.whose for line in chart.lines] == ["target", "reference", "submission", "counted"]


def test_rows_hold_every_number_drawn_and_leave_gaps_where_nothing_was_counted() -> None:
    (chart,) = draw([curve("submission", [10.0, 40.0]), curve("counted", [39.0], start=30)], "n", {})
    assert chart.rows == ((16, (10.0, None)), (30, (None, 39.0)), (32, (40.0, None)))


def test_a_mark_says_its_number() -> None:
    (chart,) = draw([curve("submission", [12345.0])], "T", {})
    assert chart.lines[0].marks[0].text == "yours, by the formula: 12,345 at T = 16"
