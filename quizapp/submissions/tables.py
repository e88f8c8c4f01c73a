"""Arrays of a counterexample made ready for the page: weights as heatmaps, the rest as matrices."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from grader.domain.report import Table
from quizapp.common.heatmap import Heatmap, build_heatmap


@dataclass(frozen=True)
class Panel:
    """One matrix; ``caption`` names it and whose it is; ``heatmap`` is set where it holds weights."""

    name: str
    caption: str
    rows: list[list[Any]]
    heatmap: Heatmap | None = None


def panels(tables: Sequence[Table], label: str) -> list[Panel]:
    """Every matrix of the tables, ``label`` (expected, yours) in the captions."""
    return [panel for table in tables for panel in _panels(table, label)]


def _panels(table: Table, label: str) -> Iterator[Panel]:
    for index, rows in matrices(table.values):
        name = table.name + "".join(f"[{i}]" for i in index)
        inside = [place[len(index) :] for place in table.differs if place[: len(index)] == index]
        weights = table.is_weights and all(isinstance(value, int | float) for row in rows for value in row)
        caption = f"{name}, {label}"
        yield Panel(name, caption, rows, build_heatmap(caption, rows, differs=inside) if weights else None)


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
