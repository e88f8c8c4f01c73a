"""Vectors as bars."""

import re

from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures.drawing.strips import HALF, STEP, strip


def heights(bars: str) -> list[float]:
    """Upwards, which in SVG is the negative direction."""
    return [-float(height) for height in re.findall(r"v(-?[\d.]+)", bars)]


def test_bars_stand_up_for_positive_and_hang_down_for_negative_numbers() -> None:
    assert heights(strip([1.0, 0.0, -0.5], 0, 0).bars) == [HALF, 0.0, -HALF / 2]


def test_the_base_line_reaches_below_all_bars() -> None:
    assert strip([1.0, 1.0], 5, 20).base == f"M4 20h{2 * STEP}"


@given(st.lists(st.floats(-1e300, 1e300), min_size=1, max_size=5))
def test_no_bar_is_higher_than_the_strip(numbers: list[float]) -> None:
    assert all(abs(height) <= HALF for height in heights(strip(numbers, 0, 0).bars))
