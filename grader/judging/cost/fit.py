"""From counted runs to polynomials, checked at sizes that the fit did not see."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import log2

from grader.judging.cost import logarithm
from grader.judging.cost.counter import Node
from grader.judging.cost.grid import LEVELS, Grid, Index
from grader.judging.cost.interpolate import interpolate
from grader.judging.cost.polynomial import Polynomial
from grader.judging.cost.runs import Run
from grader.judging.cost.series import Series

REFERENCE_LENGTH, REFERENCE_FEATURES = 2048, 64
"""Where shares of lines, and the place of the peak, are told: the first symbol, and the others."""

REFERENCE_PART = 8
"""What divides more than the first symbol: heads divide a width, patches an image."""

MOST_STEPS, MOST_STEPS_FOR_LOGARITHMS = 200_000, 3_000
"""Of a held-out run: where it takes more, no larger sizes are tried, and there may be no formula."""

At = tuple[Mapping[str, int], Run]


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
        return Polynomial(self.grid.written) if node is None else self.live[node].polynomial


def reference_sizes(grid: Grid) -> dict[str, int]:
    sizes = dict.fromkeys(grid.symbols, REFERENCE_FEATURES) | {grid.symbols[0]: REFERENCE_LENGTH}
    if grid.part is not None and grid.wholes != (0,):
        sizes[grid.symbols[grid.part]] = REFERENCE_PART
    return sizes


def fit(
    grid: Grid, nodes: tuple[Node, ...], held_out: Sequence[At], run: Callable[[Mapping[str, int]], Run]
) -> Fit:
    """Count on growing grids until the held-out sizes agree, or no grid is left; then try log n.

    Raises:
        NotCounted: from ``run``.
    """
    counts = _Counts(grid, nodes, held_out)
    for level in range(LEVELS):
        new = (point for point in grid.points(level) if point not in counts.runs)
        counts.runs |= {point: run(grid.sizes(point)) for point in new}
        found = counts.fit()
        if found.exact:
            return found
        if counts.most_steps > MOST_STEPS:
            break
    if grid.part is None and counts.most_steps <= MOST_STEPS_FOR_LOGARITHMS:
        counts.logarithms = [(sizes, run(sizes)) for sizes in logarithm.points(grid)]
        counts.logarithms_held_out = [(sizes, run(sizes)) for sizes in logarithm.held_out(grid)]
        found = counts.fit()
    if found.exact:
        return found
    small, large = (run(sizes).operations for sizes in grid.doubled())
    return replace(found, slope=log2(max(large, 1) / max(small, 1)))


@dataclass
class _Counts:
    """Runs so far."""

    grid: Grid
    nodes: tuple[Node, ...]
    held_out: Sequence[At]
    runs: dict[Index, Run] = field(default_factory=dict)
    logarithms: list[At] = field(default_factory=list)
    logarithms_held_out: list[At] = field(default_factory=list)

    @property
    def most_steps(self) -> int:
        return max(run.evaluations for _, run in self.held_out)

    def _all(self) -> list[Run]:
        apart = (*self.held_out, *self.logarithms, *self.logarithms_held_out)
        return [*self.runs.values(), *(run for _, run in apart)]

    def fit(self) -> Fit:
        series = Series(self.nodes, self._all())
        operations, steps, *rest = self._fitted(series)
        per_line, live = rest[: 3 * len(series.lines)], rest[3 * len(series.lines) :]
        lines = (
            LineFit(line, *per_line[3 * place : 3 * place + 3]) for place, line in enumerate(series.lines)
        )
        return Fit(
            grid=self.grid,
            operations=operations,
            steps=steps,
            live=dict(zip(series.allocating, live, strict=True)),
            lines=tuple(lines),
            uncounted=tuple(sorted({name for run in self._all() for name in run.uncounted})),
        )

    def _fitted(self, series: Series) -> list[Fitted]:
        polynomials = interpolate(self.grid, {point: series.of(run) for point, run in self.runs.items()})
        held_out = _table(series, self.held_out)
        agree = (_agrees(polynomial, held_out, place) for place, polynomial in enumerate(polynomials))
        fitted = list(map(Fitted, polynomials, agree))
        if self.logarithms:
            self._fit_logarithms(series, fitted)
        return fitted

    def _fit_logarithms(self, series: Series, fitted: list[Fitted]) -> None:
        """Replace what is not exact, where log n makes it so."""
        counts = [values for _, values in _table(series, self.logarithms)]
        held_out = _table(series, self.logarithms_held_out)
        for place in (place for place, found in enumerate(fitted) if not found.exact):
            polynomial = logarithm.solve(self.grid, [values[place] for values in counts])
            if _agrees(polynomial, held_out, place):
                fitted[place] = Fitted(polynomial, exact=True)


def _table(series: Series, counted: Sequence[At]) -> list[tuple[Mapping[str, int], list[int]]]:
    return [(sizes, series.of(run).tolist()) for sizes, run in counted]


def _agrees(polynomial: Polynomial, held_out: list[tuple[Mapping[str, int], list[int]]], place: int) -> bool:
    return all(polynomial.at(sizes) == counts[place] for sizes, counts in held_out)
