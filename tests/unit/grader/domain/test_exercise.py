"""An exercise whose sizes contradict each other is refused as it is read."""

import pytest

from tests.unit.grader.judging.attention import attention

COST = {"check": "cost", "operations": 1, "memory": 1, "operations_target": "n d", "memory_target": "n d"}


def test_a_case_in_which_a_multiple_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="case 'odd': d must be a multiple of m"):
        attention(
            sizes={"n": 1, "m": 2, "d": 4},
            multiples={"d": "m"},
            cases=[{"name": "even", "sizes": {"m": 4}}, {"name": "odd", "sizes": {"m": 3}}],
        )


def test_a_multiple_of_no_size_is_refused() -> None:
    with pytest.raises(ValueError, match="multiples names the size 'h'"):
        attention(multiples={"d": "h"})


def test_counting_over_a_multiple_asks_for_its_divisor() -> None:
    with pytest.raises(ValueError, match="counts over d, so m must be a symbol too"):
        attention(
            sizes={"n": 1, "m": 1, "d": 4},
            multiples={"d": "m"},
            cases=[],
            checks=[{**COST, "symbols": ["n", "d"]}],
        )
