"""Matrices made ready to be drawn."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.common.heatmap import build_heatmap


@pytest.mark.parametrize(
    ("weight", "level"), [(0.0, "0"), (0.04, "0"), (0.5, "5"), (1.0, "10"), (-3.0, "0"), (7.0, "10")]
)
def test_the_level_is_the_weight_in_tenths_within_bounds(weight: float, level: str) -> None:
    assert build_heatmap("A", [[weight]]).rows[0].cells[0].level == level


@pytest.mark.parametrize("weight", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_has_no_level_and_a_row_off_its_sum(weight: float) -> None:
    row = build_heatmap("A", [[weight, 0.5]]).rows[0]
    assert row.cells[0].level == "none"
    assert not row.sums_to_one


@given(st.lists(st.floats(), min_size=1, max_size=6))
def test_no_row_of_floats_breaks_it(row: list[float]) -> None:
    assert len(build_heatmap("A", [row]).rows[0].cells) == len(row)


def test_a_row_that_sums_to_one_is_known_and_one_that_does_not_is_too() -> None:
    rows = build_heatmap("A", [[0.25, 0.75], [0.5, 0.6]]).rows
    assert [row.sums_to_one for row in rows] == [True, False]
    assert [row.total for row in rows] == ["1.000", "1.100"]


def test_only_the_cells_named_differ() -> None:
    rows = build_heatmap("A", [[0.5, 0.5], [0.5, 0.5]], differs={(1, 0)}).rows
    assert [[cell.differs for cell in row.cells] for row in rows] == [[False, False], [True, False]]


def test_labels_default_to_positions_from_one() -> None:
    heatmap = build_heatmap("A", [[0.2, 0.3, 0.5]])
    assert heatmap.column_labels == ("1", "2", "3")
    assert heatmap.rows[0].label == "1"


def test_a_label_too_few_is_refused() -> None:
    with pytest.raises(ValueError, match="argument"):
        build_heatmap("A", [[1.0], [1.0]], row_labels=["only"])


def test_only_the_cells_named_are_masked() -> None:
    rows = build_heatmap("A", [[1.0, 0.0], [0.5, 0.5]], masked={(0, 1)}).rows
    assert [[cell.is_masked for cell in row.cells] for row in rows] == [[False, True], [False, False]]


def test_rows_to_come_keep_their_place_and_are_empty() -> None:
    rows = build_heatmap("A", [[1.0, 0.0], [0.5, 0.5]]).until(1).rows
    assert [row.total for row in rows] == ["1.000", ""]
    assert [cell.text for cell in rows[1].cells] == ["", ""]
