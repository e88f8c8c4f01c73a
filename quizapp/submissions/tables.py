"""Arrays of a counterexample made ready for the page: weights as heatmaps, the rest as matrices."""

import math
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from grader.domain.report import Table
from quizapp.common.heatmap import Heatmap, build_heatmap
from quizapp.common.numbers import localized

LARGE = 1e6
"""From here on decimals say nothing."""


@dataclass(frozen=True)
class Entry:
    """A number as text, and whether it differs from its counterpart."""

    text: str
    differs: bool


@dataclass(frozen=True)
class Panel:
    """One matrix; ``caption`` names it and whose it is; ``heatmap`` is set where it holds weights."""

    name: str
    caption: str
    rows: list[list[Entry]]
    heatmap: Heatmap | None = None


def panels(tables: Sequence[Table], label: str) -> list[Panel]:
    """Every matrix of the tables, ``label`` (expected, yours) in the captions."""
    return [panel for table in tables for panel in _panels(table, label)]


def _panels(table: Table, label: str) -> Iterator[Panel]:
    for index, rows in matrices(table.values):
        name = table.name + "".join(f"[{i}]" for i in index)
        inside = _in_matrix([place[len(index) :] for place in table.differs if place[: len(index)] == index])
        caption = f"{name}, {label}"
        weights = table.is_weights and all(isinstance(value, int | float) for row in rows for value in row)
        heatmap = build_heatmap(caption, rows, differs=inside) if weights else None
        yield Panel(name, caption, _entries(rows, inside), heatmap)


def _in_matrix(places: Collection[tuple[int, ...]]) -> set[tuple[int, ...]]:
    """Places in a matrix: a vector is its only row."""
    return {(0,) * (2 - len(place)) + place for place in places}


def _entries(rows: list[list[Any]], differs: Collection[tuple[int, ...]]) -> list[list[Entry]]:
    return [
        [
            Entry(localized(number(value, exact=(i, j) in differs)), (i, j) in differs)
            for j, value in enumerate(row)
        ]
        for i, row in enumerate(rows)
    ]


def number(value: Any, *, exact: bool = False) -> str:
    """At most four decimals, six digits where ``exact``: entries that differ must not look the same."""
    if not isinstance(value, float) or not math.isfinite(value):
        return str(value)
    digits = f"{value:.6g}" if exact or abs(value) >= LARGE else f"{value:.4f}".rstrip("0").rstrip(".")
    return digits.replace("-0", "0", 1) if float(digits) == 0 else digits


def as_numpy(tables: Sequence[Table]) -> str:
    """The arrays as code that makes them, to try by hand."""
    lines = (f"{table.name} = {_literal(table.values)}" for table in tables)
    return "\n".join(["import numpy as np", "", *lines])


def _literal(values: Any) -> str:
    text = re.sub(r"\b(nan|inf)\b", r"np.\1", repr(values))
    return f"np.array({text})" if isinstance(values, list) else text


def matrices(values: Any) -> Iterator[tuple[tuple[int, ...], list[list[Any]]]]:
    """The matrices of nested lists, each with its place along the leading axes; a vector is one row."""
    if not isinstance(values, list):
        yield (), [[values]]
    elif not values or not isinstance(values[0], list):
        yield (), [values]
    elif not values[0] or not isinstance(values[0][0], list):
        yield (), values
    else:
        for i, part in enumerate(values):
            yield from (((i, *index), rows) for index, rows in matrices(part))
