"""Large amounts in words."""

import pytest

from quizapp.figures.drawing.amounts import bytes_text, count_text, plain


def test_thousands_are_set_apart() -> None:
    assert plain(65536) == "65\u202f536"


@pytest.mark.parametrize(("count", "text"), [(999, "999"), (4.4e9, "4.4·10⁹"), (1.25e12, "1.2·10¹²")])
def test_counts_from_a_million_on_are_powers_of_ten(count: float, text: str) -> None:
    assert count_text(count) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (800, "800 bytes"),
        (1536, "1.5 KiB"),
        (64 * 2**20, "64.0 MiB"),
        (130 * 2**20, "130 MiB"),
        (2**60, "1048576 TiB"),
    ],
)
def test_bytes_are_told_in_the_largest_unit(count: float, text: str) -> None:
    assert bytes_text(count) == text
