"""Numbers as students write them: ``2/5``, ``0.4``, ``40 %``, ``-3``, ``1 024``."""

import re
from dataclasses import dataclass
from fractions import Fraction

from grader.errors import ResponseError

MAX_LENGTH = 40
ROUNDED_DECIMALS = 3
"""A decimal written this finely counts as rounded: 0.333 is a third."""
NUMBER = re.compile(
    r"(?P<sign>[-+]?)(?P<whole>\d+)(?:\.(?P<decimals>\d+))?(?:\s*/\s*(?P<divisor>\d+))?\s*(?P<percent>%)?"
)


@dataclass(frozen=True)
class Number:
    """An exact value, and the unit of its last written decimal, 0 where nothing was rounded."""

    value: Fraction
    last_unit: Fraction = Fraction(0)

    def matches(self, key: Fraction, tolerance: Fraction = Fraction(0)) -> bool:
        """Equal, within the relative tolerance, or equal after rounding to the decimals written."""
        return abs(self.value - key) <= max(tolerance * abs(key), self.last_unit / 2)


def read_number(text: str, part: str | None = None) -> Number:
    """An exact number.

    Raises:
        ResponseError: a sentence that says how to write it.
    """
    if not text:
        raise ResponseError("A number is missing here.", part)
    match = NUMBER.fullmatch(_plain(text, part)) if len(text) <= MAX_LENGTH else None
    if match is None:
        raise ResponseError(f"{text[:MAX_LENGTH]!r} is no number; write 3, 0.4, 2/5 or 40 %.", part)
    return _number(match, part)


def _plain(text: str, part: str | None) -> str:
    """Typographic minus and spaces between digits go; a comma is a decimal comma, where that is certain."""
    text = re.sub(r"(?<=\d)[\s\u202f](?=\d{3}\b)", "", text.replace("−", "-").strip())
    if re.search(r"\d,\d{3}(?!\d)", text):
        raise ResponseError(
            f"{text!r} could be thousands or decimals; write it with a point or without a comma.", part
        )
    return text.replace(",", ".", 1)


def _number(match: re.Match[str], part: str | None) -> Number:
    decimals = match["decimals"] or ""
    value = Fraction(f"{match['sign']}{match['whole']}.{decimals or 0}")
    last_unit = Fraction(1, 10 ** len(decimals)) if decimals else Fraction(0)
    if match["divisor"]:
        if not int(match["divisor"]):
            raise ResponseError("Nothing can be divided by 0.", part)
        return Number(value / int(match["divisor"]))
    if match["percent"]:
        value, last_unit = value / 100, last_unit / 100
    return Number(value, last_unit if last_unit <= Fraction(1, 10**ROUNDED_DECIMALS) else Fraction(0))
