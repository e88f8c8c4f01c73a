"""A matrix of weights made ready for `components/heatmap.html`."""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

ROW_SUM_TOLERANCE = 0.0005  # half of the last digit shown


@dataclass(frozen=True)
class Cell:
    """One weight; the level 0 … 10 (or "none" where it is no number) chooses its tint."""

    text: str
    level: str
    differs: bool


@dataclass(frozen=True)
class Row:
    """The weights of one query."""

    label: str
    cells: tuple[Cell, ...]
    total: str
    sums_to_one: bool


@dataclass(frozen=True)
class Heatmap:
    """A whole matrix, row by row."""

    caption: str
    column_labels: tuple[str, ...]
    rows: tuple[Row, ...]


def build_heatmap(
    caption: str,
    weights: Sequence[Sequence[float]],  # (n, m)
    *,
    row_labels: Sequence[str] = (),
    column_labels: Sequence[str] = (),
    differs: Collection[tuple[int, ...]] = (),
) -> Heatmap:
    """Tint and format an (n, m) matrix; labels default to the positions, counted from 1.

    ``differs`` holds the (row, column) indices, from 0, of the cells to mark.
    """
    width = len(weights[0]) if weights else 0
    rows = tuple(
        Row(
            label=label,
            cells=tuple(_cell(weight, (i, j) in differs) for j, weight in enumerate(row)),
            total=_number(sum(row)),
            sums_to_one=math.isclose(sum(row), 1.0, abs_tol=ROW_SUM_TOLERANCE),
        )
        for i, (label, row) in enumerate(zip(row_labels or _positions(len(weights)), weights, strict=True))
    )
    return Heatmap(caption, tuple(column_labels or _positions(width)), rows)


def _cell(weight: float, differs: bool) -> Cell:
    level = str(round(10 * min(max(weight, 0.0), 1.0))) if math.isfinite(weight) else "none"
    return Cell(_number(weight), level, differs)


def _number(value: float) -> str:
    return f"{value:.3f}".replace("-", "−") if math.isfinite(value) else str(value)


def _positions(count: int) -> tuple[str, ...]:
    return tuple(str(i + 1) for i in range(count))
