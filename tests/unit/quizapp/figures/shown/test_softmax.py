"""What the softmax figure shows for a query."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures.shown.softmax import SHIFTS, WIDTHS, context


def weights(query: dict[str, str]) -> list[str]:
    return [row.weight for row in context(query)["bars"].rows]


@pytest.mark.parametrize("shift", SHIFTS)
def test_no_shift_changes_what_is_shown(shift: str) -> None:
    assert weights({"shift": shift}) == weights({})


def test_temperature_is_a_power_of_two_and_shown_beside_the_slider() -> None:
    assert context({"temperature": "-2"})["controls"][0].state["shown"] == "T = 0.5"
    assert context({"temperature": "3"})["set"].temperature == pytest.approx(2 * math.sqrt(2))


def test_overflow_is_told_with_the_exponent_that_caused_it() -> None:
    shown = context({"shift": "1000", "naive": "on"})
    assert shown["broke"] == "over"
    assert shown["worst"] > shown["largest_exponent"] == pytest.approx(709.78, abs=0.01)


def test_underflow_is_told_too() -> None:
    assert context({"shift": "-1000", "naive": "on"})["broke"] == "under"


def test_without_dividing_a_wider_key_makes_a_sharper_row() -> None:
    worths = [context({"width": width, "scaling": "no"})["worth"] for width in ("4", "1024")]
    assert worths[0] > 2 * worths[1]


def test_the_curves_are_read_off_where_the_bars_are() -> None:
    shown = context({"temperature": "2"})
    marks = [float(curve.mark_y) for curve in shown["chart"].curves]
    heights = [float(row.weight) for row in shown["bars"].rows]
    assert np.corrcoef(marks, heights)[0, 1] == pytest.approx(-1, abs=0.01)  # y grows downwards


@given(
    st.fixed_dictionaries(
        {
            "temperature": st.integers(-9, 9).map(str),
            "width": st.sampled_from([*WIDTHS, "x"]),
            "shift": st.sampled_from([*SHIFTS, "x"]),
            "scaling": st.sampled_from(["root", "no"]),
            "naive": st.sampled_from(["on", ""]),
        }
    )
)
def test_every_setting_ends_in_weights_or_says_why_not(query: dict[str, str]) -> None:
    shown = context(query)
    numbers = [float(row.weight.replace("−", "-")) for row in shown["bars"].rows]
    assert "broke" in shown or sum(numbers) == pytest.approx(1, abs=0.03)
