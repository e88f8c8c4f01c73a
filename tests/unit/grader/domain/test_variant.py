import pytest

from grader.domain.variant import Variant


def test_values_stand_for_their_names() -> None:
    assert Variant(values={"n": "7"}).fill(r"${{n}}^2$ in \frac{a}{b}") == r"$7^2$ in \frac{a}{b}"


def test_an_unknown_name_is_a_mistake_of_the_author() -> None:
    with pytest.raises(KeyError, match="d"):
        Variant(values={"n": "7"}).fill("{{d}}")


def test_cells_are_named_row_by_row() -> None:
    assert Variant(rows=("a", "b"), columns=("x", "y")).cells == ("r1c1", "r1c2", "r2c1", "r2c2")
