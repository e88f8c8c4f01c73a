"""Lengths in SVG units as text: every language shall get a point, never a comma."""

from collections.abc import Iterable

ROW = 36
"""The height of a row of words."""
LETTER = 11.4
"""The width that a letter of a drawing's serif face takes, with some to spare."""


def units(value: float) -> str:
    """A length or coordinate, to a tenth of a unit."""
    return f"{value:.1f}".removesuffix(".0")


def text_width(words: Iterable[str]) -> float:
    """The width of the longest word."""
    return LETTER * max(map(len, words))
