"""From counted runs to polynomials, checked at sizes that the fit did not see."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from math import log2

import numpy as np

from grader.judging.cost.counter import Node
from grader.judging.cost.grid import LEVELS, Grid, Index
from grader.judging.cost.interpolate import interpolate
from grader.judging.cost.polynomial import Polynomial
from grader.judging.cost.runs import Counts, Run

REFERENCE_LENGTH, REFERENCE_FEATURES = 2048, 64
"""Where shares of lines, and the place of the peak, are told: the first symbol, and the others."""

MOST_STEPS = 200_000
"""Of one run: where it takes more, no larger grid is tried, and the program stays without a formula."""


@dataclass(frozen=True)
class Fitted:
    """One counted quantity: its polynomial, and whether the held-out sizes agree with it."""

    polynomial: Polynomial
    exact: bool


@dataclass(frozen=True)
class LineFit:
    """What one line costs."""

    number: int
    runs: Fitted
    operations: Fitted
    new_bytes: Fitted


@dataclass(frozen=True)
class Fit:
    """A program's cost. ``live`` holds, for each node, the live bytes at most whenever it allocates."""

    grid: Grid
    operations: Fitted
    steps: Fitted
    live: Mapping[int, Fitted]
    lines: tuple[LineFit, ...]
    slope: float | None = None
    """Where nothing is exact: log2 of what doubling the first symbol does to the operations."""
    uncounted: tuple[str, ...] = ()

    @property
    def exact(self) -> bool:
        return self.operations.exact and self.steps.exact and self.memory_exact

    @property
    def memory_exact(self) -> bool:
        return all(fitted.exact for fitted in self.live.values())

    @cached_property
    def peak_node(self) -> int | None:
        """The node that holds the most at the reference size."""
        sizes = reference_sizes(self.grid)
        return max(self.live, key=lambda node: (self.live[node].polynomial.at(sizes), -node), default=None)

    @property
    def peak(self) -> Polynomial:
        node = self.peak_node
        return Polynomial(self.grid.symbols) if node is None else self.live[node].polynomial


def reference_sizes(grid: Grid) -> dict[str, int]:
    return dict.fromkeys(grid.symbols, REFERENCE_FEATURES) | {grid.symbols[0]: REFERENCE_LENGTH}


def fit(grid: Grid, nodes: tuple[Node, ...], run: Callable[[Mapping[str, int]], Run]) -> Fit:
    """Count on growing grids until the held-out sizes agree, or no grid is left.

    Raises:
        NotCounted: from ``run``.
    """
    held_out = [(sizes, run(sizes)) for sizes in grid.held_out()]
    runs: dict[Index, Run] = {}
    for level in range(LEVELS):
        runs |= {point: run(grid.sizes(point)) for point in grid.points(level) if point not in runs}
        found = _fit(grid, nodes, runs, held_out)
        if found.exact:
            return found
        if max(counted.evaluations for _, counted in held_out) > MOST_STEPS:
            break
    small, large = (run(sizes).operations for sizes in grid.doubled())
    return replace(found, slope=log2(max(large, 1) / max(small, 1)))


def _fit(
    grid: Grid, nodes: tuple[Node, ...], runs: Mapping[Index, Run], held_out: list[tuple[dict[str, int], Run]]
) -> Fit:
    series = _Series(nodes, [*runs.values(), *(run for _, run in held_out)])
    polynomials = interpolate(grid, {point: series.of(run) for point, run in runs.items()})
    expected = [(sizes, series.of(run).tolist()) for sizes, run in held_out]
    fitted = [
        Fitted(polynomial, all(polynomial.at(sizes) == counts[place] for sizes, counts in expected))
        for place, polynomial in enumerate(polynomials)
    ]
    operations, steps, *rest = fitted
    per_line, live = rest[: 3 * len(series.lines)], rest[3 * len(series.lines) :]
    return Fit(
        grid=grid,
        operations=operations,
        steps=steps,
        live=dict(zip(series.allocating, live, strict=True)),
        lines=tuple(
            LineFit(line, *per_line[3 * place : 3 * place + 3]) for place, line in enumerate(series.lines)
        ),
        uncounted=tuple(sorted({name for run in runs.values() for name in run.uncounted})),
    )


class _Series:
    """What is fitted: totals, three counts a line that ran, live bytes of each node that allocates."""

    def __init__(self, nodes: tuple[Node, ...], runs: list[Run]) -> None:
        most = np.max([run.nodes for run in runs], axis=0)  # (node, 5)
        used = [node for node in range(len(nodes)) if most[node, 0]]
        self.lines = sorted({nodes[node].line for node in used})
        self._members = [[node for node in used if nodes[node].line == line] for line in self.lines]
        self.allocating = [node for node in used if most[node, 3]]

    def of(self, run: Run) -> Counts:
        """(2 + 3·lines + allocating,)"""
        counts = [run.operations, run.evaluations]
        for members in self._members:
            line = run.nodes[members]  # (members, 5)
            counts += [line[:, 0].max(), line[:, 1:3].sum(), line[:, 3].sum()]
        return np.array([*counts, *run.nodes[self.allocating, 4]], np.int64)
