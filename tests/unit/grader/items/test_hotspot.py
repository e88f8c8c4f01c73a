from fractions import Fraction

import pytest

from grader.domain.response import YES, Feedback, Response
from grader.errors import ResponseError
from grader.items import grade, variant_of
from tests.item_building import item

MANY, ONE = item("hotspot"), item("hotspot", select="one")


def tick(*cells: str) -> Feedback:
    return grade(MANY, variant_of(MANY, 1), Response(parts=dict.fromkeys(cells, YES)))


def select(cell: str) -> Feedback:
    return grade(ONE, variant_of(ONE, 1), Response(parts={"cell": cell}))


def test_all_cells_of_the_key_are_right() -> None:
    assert tick("r1c1", "r2c2").score.is_full


def test_a_cell_too_many_costs_one_found() -> None:
    assert tick("r1c1", "r2c2", "r1c2").score.points == Fraction(1)


def test_exactly_the_cells_of_a_misconception_name_it() -> None:
    assert [mistake.id for mistake in tick("r1c2", "r2c1").misconceptions] == ["M-ONE"]
    assert tick("r1c2").misconceptions == ()


@pytest.mark.parametrize("cell", ["r1c1", "r2c2"])
def test_any_cell_of_the_key_will_do_where_one_is_asked(cell: str) -> None:
    assert select(cell).score.is_full


def test_one_cell_of_a_misconception_names_it() -> None:
    assert [mistake.id for mistake in select("r1c2").misconceptions] == ["M-ONE"]


@pytest.mark.parametrize("cell", ["", "r9c9", "cell"])
def test_a_cell_outside_the_grid_is_no_answer(cell: str) -> None:
    with pytest.raises(ResponseError):
        select(cell)


def test_no_cell_is_no_answer() -> None:
    with pytest.raises(ResponseError):
        tick()
