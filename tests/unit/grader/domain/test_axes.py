"""How content writes lengths of axes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.domain.axes import BATCH, length, powers, sizes_in
from grader.errors import GraderError


@given(numbers=st.lists(st.integers(1, 9), min_size=1, max_size=4))
def test_a_product_is_as_long_as_its_factors_multiplied(numbers: list[int]) -> None:
    sizes = {f"s{place}": number for place, number in enumerate(numbers)}
    expected = 1
    for number in numbers:
        expected *= number
    assert length("*".join(sizes), sizes) == expected
    assert length(f"2 * {' * '.join(sizes)}", sizes) == 2 * expected


def test_a_quotient_takes_away_what_it_divides_by() -> None:
    assert powers("H/p*W/p") == {"H": 1, "W": 1, "p": -2}
    assert length("H/p*W/p", {"H": 6, "W": 4, "p": 2}) == 6


def test_a_quotient_that_is_no_whole_number_is_told() -> None:
    with pytest.raises(GraderError, match="H/p is 7/2, which is no length"):
        length("H/p", {"H": 7, "p": 2})


def test_the_dots_of_a_batch_hold_no_size() -> None:
    assert powers(BATCH) == {}


def test_sizes_are_named_once_and_numbers_not_at_all() -> None:
    assert sizes_in([BATCH, "p*p*C", "3", "rows*p"]) == {"p", "C", "rows"}


@pytest.mark.parametrize("axis", ["h", "2*h", "n*", "n/", "-1", "n+1"])
def test_what_is_neither_size_nor_number_is_told(axis: str) -> None:
    with pytest.raises(GraderError, match="is not declared"):
        length(axis, {"n": 3})
