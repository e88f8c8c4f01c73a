"""Counted runs far beyond the grid: the formula must foretell them.

One for each symbol at a size drawn from the seed, one past each number in the source that may be a threshold,
and, where code has been idle, one as far out as is cheap.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from grader.judging.cases import generator
from grader.judging.cost.clues import idle, thresholds
from grader.judging.cost.fit import Fit
from grader.judging.cost.grid import LONGEST
from grader.judging.cost.runs import CountedProgram, NotCounted, Run
from grader.sandbox import Outcome

LENGTHS, WIDTHS = (260, LONGEST), (33, 97)
"""Between which the first symbol is drawn, and each of the others."""
SHORT = 48
"""Where the program is slow, or follows no formula: still twice the lengths of the grid."""

MOST_STEPS, MOST_OPERATIONS, MOST_BYTES = 15_000, 40_000_000, 60_000_000
"""Of a larger run, as far as the formula foresees it: counting a Python step takes about a microsecond, and
results have to come back."""
FARTHER = 4
"""Past a number in the source a run may be dearer by this."""
MOST_THRESHOLDS = 6
FARTHEST = 100_000


@dataclass(frozen=True)
class Large:
    """A counted run far beyond the grid, and the symbol that is large in it."""

    symbol: str
    sizes: Mapping[str, int]
    run: Run


@dataclass(frozen=True)
class Broken:
    """A run far beyond the grid that the formula calls cheap, and that reached a limit of its child."""

    sizes: Mapping[str, int]
    outcome: Outcome


@dataclass(frozen=True)
class Beyond:
    """What happened beyond the grid. The first run has the first symbol at a drawn size."""

    runs: tuple[Large, ...]
    broken: Broken | None = None

    @property
    def long(self) -> Large:
        return self.runs[0]


def run_beyond(program: CountedProgram, fit: Fit, leaves: Callable[[Large], bool]) -> Beyond:
    """All of them, in the counting child; not the farthest, if one before ``leaves`` the formula.

    Raises:
        NotCounted: the program fails at a drawn size.
    """
    rng = generator(program.problem.seed, "cost", "large")
    if not (fit.operations.exact and fit.steps.exact):
        return Beyond((_climb(program, fit, rng),))
    runs: list[Large] = []
    for symbol in fit.grid.symbols:
        sizes = _drawn(fit, symbol, rng)
        runs.append(Large(symbol, sizes, program.run(sizes, keep=not runs)))
    try:
        for symbol, sizes in _suspicious(program, fit, rng, lambda: any(map(leaves, runs))):
            runs.append(Large(symbol, sizes, program.run(sizes)))
    except NotCounted as failed:
        if failed.outcome in (Outcome.TIME_LIMIT, Outcome.MEMORY_LIMIT):
            return Beyond(tuple(runs), Broken(sizes, failed.outcome))
    return Beyond(tuple(runs))


def _drawn(fit: Fit, symbol: str, rng: np.random.Generator) -> dict[str, int]:
    """One symbol large, at a size that shrinks until it is cheap enough."""
    is_first = symbol == fit.grid.symbols[0]
    length = int(rng.integers(*(LENGTHS if is_first else WIDTHS)))
    shortest = SHORT if is_first else SHORT // 4
    others = fit.grid.others(rng)
    while length > shortest and not _affordable(fit, fit.grid.stretched(symbol, length, others)):
        length = max(length * 3 // 4, shortest)
    return fit.grid.stretched(symbol, length, others)


def _suspicious(
    program: CountedProgram, fit: Fit, rng: np.random.Generator, found: Callable[[], bool]
) -> Iterator[tuple[str, dict[str, int]]]:
    """Past the largest numbers in the source that can be passed, and farther if code has been idle since."""
    numbers = thresholds(program.source)
    passed = [(symbol, sizes) for symbol in fit.grid.symbols for sizes in _past(fit, symbol, numbers, rng)]
    yield from passed
    far = _farthest(fit, fit.grid.others(rng))
    if found():
        return
    if (numbers and numbers[-1] > LENGTHS[0]) or idle(program.source, program.nodes, program.reached):
        yield fit.grid.symbols[0], far


def _past(fit: Fit, symbol: str, numbers: Iterable[int], rng: np.random.Generator) -> list[dict[str, int]]:
    stretched = (
        fit.grid.stretched(symbol, number + int(rng.integers(1, 2 + number // 8)), fit.grid.others(rng))
        for number in numbers
    )
    return [sizes for sizes in stretched if _affordable(fit, sizes, FARTHER)][-MOST_THRESHOLDS:]


def _farthest(fit: Fit, others: Mapping[str, int]) -> dict[str, int]:
    """The first symbol doubled as long as the run stays cheap."""
    first, length = fit.grid.symbols[0], SHORT
    while length < FARTHEST and _affordable(fit, fit.grid.stretched(first, 2 * length, others)):
        length *= 2
    return fit.grid.stretched(first, length, others)


def _affordable(fit: Fit, sizes: Mapping[str, int], times: int = 1) -> bool:
    foreseen = [
        (fit.steps.polynomial, MOST_STEPS * times),
        (fit.operations.polynomial, MOST_OPERATIONS * times),
        *((fitted.polynomial, MOST_BYTES) for fitted in fit.live.values() if fit.memory_exact),
    ]
    return all(polynomial.at(sizes) <= most for polynomial, most in foreseen)


def _climb(program: CountedProgram, fit: Fit, rng: np.random.Generator) -> Large:
    """Without a formula: doubled as long as a run eight times as dear would still be cheap."""
    first, others = fit.grid.symbols[0], fit.grid.others(rng)
    length = SHORT
    while True:
        sizes = fit.grid.stretched(first, length, others)
        run = program.run(sizes, keep=True)
        cheap = 8 * run.evaluations <= MOST_STEPS and 8 * run.operations <= MOST_OPERATIONS
        if not cheap or length * 2 >= LENGTHS[1] or 8 * run.peak_bytes > MOST_BYTES:
            return Large(first, sizes, run)
        length *= 2
