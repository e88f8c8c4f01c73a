"""How a typed answer is read: shown while it is being typed, and again once it was sent."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from grader.domain.generator import Temperature
from grader.domain.item import ComplexityItem, Item, MatrixItem, NumericItem
from grader.domain.response import Response
from grader.domain.variant import Variant
from grader.errors import ResponseError
from grader.items import GROWTH, Number, read_growth, read_number, weights_at
from quizapp.attempts.prose import growth_html, inline

DECIMALS = 4
NO_LABEL = mark_safe("")
COLDEST, HOTTEST = Fraction(1, 100), 10_000
EMPTY, UNREADABLE = r"\square", "?"


@dataclass(frozen=True)
class Reading:
    """One answer as it is understood, or why it is not."""

    label: SafeString = NO_LABEL
    """Of the field, where there are several."""
    html: SafeString = NO_LABEL
    error: str = ""
    is_outcome: bool = False
    """It says what follows from the answer, not how it was read."""


def is_typed(item: Item) -> bool:
    """Whether there is anything to read."""
    return isinstance(item, ComplexityItem | NumericItem | MatrixItem)


def readings_of(item: Item, variant: Variant, response: Response) -> list[Reading]:
    """Nothing for what has not been typed yet."""
    match item:
        case ComplexityItem():
            return list(_growth(item, variant, response))
        case NumericItem():
            return [*_numbers(item, variant, response), *_outcome(item, variant, response)]
        case MatrixItem():
            return list(_matrix(variant, response))
        case _:
            return []


def _growth(item: ComplexityItem, variant: Variant, response: Response) -> Iterator[Reading]:
    if not response.parts.get(GROWTH, "").strip():
        return
    try:
        yield Reading(html=growth_html(read_growth(item, variant, response.text(GROWTH))))
    except ResponseError as error:
        yield Reading(error=str(error))


def _numbers(item: NumericItem, variant: Variant, response: Response) -> Iterator[Reading]:
    for field in item.fields:
        label = inline(variant.fill(field.label)) if len(item.fields) > 1 else NO_LABEL
        if response.parts.get(field.name, "").strip():
            yield _number(response, field.name, label)


def _number(response: Response, part: str, label: SafeString) -> Reading:
    try:
        return Reading(label, inline(f"${number_latex(read_number(response.text(part)))}$"))
    except ResponseError as error:
        return Reading(label, error=str(error))


def _outcome(item: NumericItem, variant: Variant, response: Response) -> Iterator[Reading]:
    """What a temperature does to the scores, so that one can turn it until the weights are as asked."""
    if not isinstance(item.generator, Temperature):
        return
    try:
        temperature = read_number(response.text("temperature")).value
    except ResponseError:
        return
    if COLDEST <= temperature <= HOTTEST:
        weights = r",\ ".join(f"{weight:.3f}" for weight in weights_at(float(temperature), variant))
        yield Reading(
            escape(gettext("weights at this temperature")), inline(f"$({weights})$"), is_outcome=True
        )


def _matrix(variant: Variant, response: Response) -> Iterator[Reading]:
    """All cells in one matrix: typed, still empty, or not to be read."""
    cells = {cell: _cell(cell, response) for cell in variant.cells}
    if not any(response.parts.get(cell, "").strip() for cell in cells):
        return
    width = len(variant.columns)
    rows = [list(cells.values())[start : start + width] for start in range(0, len(cells), width)]
    latex = r"\\".join("&".join(row) for row in rows)
    yield Reading(html=inline(rf"$\begin{{pmatrix}}{latex}\end{{pmatrix}}$"))


def _cell(cell: str, response: Response) -> str:
    if not response.parts.get(cell, "").strip():
        return EMPTY
    try:
        return _exact(read_number(response.text(cell)).value)
    except ResponseError:
        return UNREADABLE


def number_latex(number: Number) -> str:
    """A whole number as it is, a rounded one as its decimal, any other as a fraction and its decimal."""
    if number.last_unit:
        digits = len(str(number.last_unit.denominator)) - 1
        return rf"{float(number.value):.{digits}f}\ \text{{(rounded)}}"
    if number.value.denominator == 1:
        return _exact(number.value)
    decimal = f"{float(number.value):.{DECIMALS}f}".rstrip("0").rstrip(".")
    sign = "=" if Fraction(decimal) == number.value else r"\approx"
    return f"{_exact(number.value)} {sign} {decimal}"


def _exact(value: Fraction) -> str:
    if value.denominator == 1:
        return str(value)
    sign = "-" if value < 0 else ""
    return rf"{sign}\frac{{{abs(value.numerator)}}}{{{value.denominator}}}"
