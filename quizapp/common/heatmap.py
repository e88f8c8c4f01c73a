"""A matrix of weights made ready for `components/heatmap.html`."""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from quizapp.common.numbers import localized

ROW_SUM_TOLERANCE = 0.0005  # half of the last digit shown


@dataclass(frozen=True)
class Cell:
    """One weight; the level 0 … 10 (or "none" where it is no number) chooses its tint."""

    text: str
    level: str
    differs: bool = False
    is_masked: bool = False


@dataclass(frozen=True)
class Row:
    """The weights of one query; a row that is still to come has empty cells and no sum."""

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
    has_sums: bool = True

    def without_sums(self) -> "Heatmap":
        """For a matrix whose rows mean nothing as rows, such as the places of a picture."""
        return replace(self, has_sums=False)

    def until(self, count: int) -> "Heatmap":
        """The first ``count`` rows; those still to come keep their place and are empty."""
        to_come = (_row_to_come(row) for row in self.rows[count:])
        return replace(self, rows=(*self.rows[:count], *to_come))


def build_heatmap(
    caption: str,
    weights: Sequence[Sequence[float]],  # (n, m)
    *,
    row_labels: Sequence[str] = (),
    column_labels: Sequence[str] = (),
    differs: Collection[tuple[int, ...]] = (),
    masked: Collection[tuple[int, ...]] = (),
) -> Heatmap:
    """Tint and format an (n, m) matrix; labels default to the positions, counted from 1.

    ``differs`` and ``masked`` hold the (row, column) indices, from 0, of the cells to mark as such.
    """
    width = len(weights[0]) if weights else 0
    labels = row_labels or _positions(len(weights))
    marks = _Marks(frozenset(differs), frozenset(masked))
    rows = tuple(
        _row(label, row, i, marks) for i, (label, row) in enumerate(zip(labels, weights, strict=True))
    )
    return Heatmap(caption, tuple(column_labels or _positions(width)), rows)


@dataclass(frozen=True)
class _Marks:
    """The (row, column) indices of the cells that are marked."""

    differs: frozenset[tuple[int, ...]]
    masked: frozenset[tuple[int, ...]]


def _row(label: str, weights: Sequence[float], i: int, marks: _Marks) -> Row:
    cells = tuple(
        Cell(_number(weight), _level(weight), (i, j) in marks.differs, (i, j) in marks.masked)
        for j, weight in enumerate(weights)
    )
    total = sum(weights)
    return Row(label, cells, _number(total), math.isclose(total, 1.0, abs_tol=ROW_SUM_TOLERANCE))


def _row_to_come(row: Row) -> Row:
    return Row(row.label, (Cell("", "0"),) * len(row.cells), total="", sums_to_one=True)


def _level(weight: float) -> str:
    return str(round(10 * min(max(weight, 0.0), 1.0))) if math.isfinite(weight) else "none"


def _number(value: float) -> str:
    return localized(f"{value:.3f}".replace("-", "−")) if math.isfinite(value) else str(value)


def _positions(count: int) -> tuple[str, ...]:
    return tuple(str(i + 1) for i in range(count))
