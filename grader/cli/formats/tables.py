"""Arrays for a terminal: aligned numbers, weights shaded with the sums of their rows, differences marked."""

import math
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from grader.cli.style import BOLD, DIM, RED, Style
from grader.domain.report import Counterexample, Table

WIDTH = 8


def counterexample_lines(found: Counterexample, style: Style) -> Iterator[str]:
    yield f"{style.paint('The smallest difference found:', BOLD)} {found.message}"
    for table in found.inputs:
        yield from (f"  {line}" for line in _titled(table.name, table, style))
    for expected, given in zip_longest(found.expected, found.given):
        yield from (f"  {line}" for line in _titled(f"{expected.name} expected", expected, style))
        if given is not None:
            yield from (f"  {line}" for line in _titled(f"{expected.name} given", given, style))


def _titled(title: str, table: Table, style: Style) -> Iterator[str]:
    if not isinstance(table.values, list):
        yield f"{title} = {_number(table.values)}"
        return
    yield f"{title}:"
    yield from (f"  {line}" for line in _rows(table, table.values, (), style))


def _rows(table: Table, values: list[Any], place: tuple[int, ...], style: Style) -> Iterator[str]:
    """Matrices of a batch one after the other, each under its index."""
    if any(isinstance(row, list) for value in values if isinstance(value, list) for row in value):
        for i, value in enumerate(values):
            yield style.paint(f"[{', '.join(map(str, (*place, i)))}]", DIM)
            yield from _rows(table, value, (*place, i), style)
    elif values and isinstance(values[0], list):
        for i, row in enumerate(values):
            yield _row(table, row, (*place, i), style)
    else:
        yield _row(table, values, place, style)


def _row(table: Table, row: list[float], place: tuple[int, ...], style: Style) -> str:
    cells = [_cell(table, value, (*place, j), style) for j, value in enumerate(row)]
    total = style.paint(f"   sum {_number(math.fsum(row))}", DIM) if table.is_weights else ""
    return " ".join(cells) + total


def _cell(table: Table, value: float, place: tuple[int, ...], style: Style) -> str:
    text = f"{_number(value):>{WIDTH}}"
    differs = place in table.differs
    if table.is_weights:
        text = style.shade(text, value)
    elif differs:
        text = style.paint(text, RED)
    return text + ("*" if differs else " ")


def _number(value: float) -> str:
    return f"{value:.4g}"
